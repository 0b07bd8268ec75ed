"""Pages whose main texts differ in a few words only."""

from collections.abc import Iterator

from seo.checks.duplicate import Limits
from seo.checks.guards import any_site, indexable_page
from seo.duplicates import near, only_in
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Medium", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Of pages with exactly the same text, which have a check of their own, the first stands for all."""
    prints = _fingerprints(site, limits.fewest_words)
    urls = list(prints)

    def text(index: int) -> str:
        page = site.page(urls[index])
        return page.text.main if page else ""

    for found in near(list(prints.values()), text, limits.alike, limits.alike_by_print, limits.few_bits):
        yield (
            urls[found.index],
            {
                "other": urls[found.other],
                "similarity": round(found.similarity, 2),
                "pages": len(found.cluster),
                "others": [urls[index] for index in found.cluster if index != found.index][:20],
                "only_here": only_in(text(found.index), text(found.other)),
            },
        )


def _fingerprints(site: Site, fewest_words: int) -> dict[str, int]:
    seen: set[str] = set()
    prints = {}
    for page in site.pages():
        if page.simhash and page.text.words >= fewest_words and page.text_hash not in seen and indexable_page(page):
            seen.add(page.text_hash)
            prints[page.url] = page.simhash
    return prints
