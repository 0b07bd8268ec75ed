"""Many pages made of one text, in which only a town or a keyword is exchanged."""

from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import any_site
from seo.duplicates import jaccard, one_word_apart, shingles
from seo.products import subjects
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.words import segment


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Titles that are equal but for one word are compared by their texts, from which that word is taken out first."""
    titles = {
        outcome.url: [word.lower() for word in segment(outcome.title) if not word.isspace()]
        for outcome in site.outcomes("page")
        if outcome.ok and outcome.is_html and not outcome.indexability and outcome.title
    }
    urls = list(titles)
    for group in one_word_apart(list(titles.values()), limits.doorway_pages):
        alike = _alike(site, {urls[index]: word for index, word in group.items()}, limits)
        if len(alike) >= limits.doorway_pages:
            for url, word in alike.items():
                yield (
                    url,
                    {
                        "word": word,
                        "pages": len(alike),
                        "words": sorted(alike.values())[:20],
                        "others": [other for other in alike if other != url][:20],
                    },
                )


def _alike(site: Site, words: dict[str, str], limits: Limits) -> dict[str, str]:
    """Those whose text is that of the first. Products are variants, not doorways."""
    first: frozenset[str] | None = None
    alike = {}
    for url, word in words.items():
        page = site.page(url)
        if page is None or page.text.words < limits.doorway_words or subjects(graph(page)):
            continue
        runs = shingles(page.text.main.lower().replace(word, " "))
        first = runs if first is None else first
        if jaccard(first, runs) >= limits.doorway_alike:
            alike[url] = word
    return alike
