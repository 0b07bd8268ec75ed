"""A language version that is written in another language than its code says."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.hreflang import Limits
from seo.hreflang import TOLD_APART, answers, by_url, codes_for, declared, differ, returned, writing
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.locales import primary

LONGEST_SAMPLE = 120  # characters


@rule(on=indexable_page, priority="High", kind="Warning", engines="Google")
def check(page: Page, limits: Limits, site: Site | None = None) -> Iterator[Facts]:
    """Of the page itself by its own code; of a version that names no code for itself by the code given here."""
    alternates = declared(page, site)
    for url in by_url(alternates):
        target = page if url == page.url else _silent(url, site)
        if target is None or target.text.words < limits.fewest_words:
            continue
        found, codes = target.text.language, codes_for(url, alternates)
        if found and codes and all(_contradicts(code, found) for code in codes):
            sample = target.text.main[:LONGEST_SAMPLE].replace("\n", " ")
            yield {"target": url, "codes": codes, "language": found, "sample": sample}


def _silent(url: str, site: Site | None) -> Page | None:
    """Another page that does not judge itself, because its own set does not name it."""
    if site is None or not answers(site, url) or returned(site, url, url):
        return None
    return site.page(url)


def _contradicts(code: str, found: str) -> bool:
    expected = writing(code)
    return primary(expected) in TOLD_APART and differ(expected, found)
