"""A language version that is written in another language than its code says."""

from collections.abc import Iterator

from msgspec import Struct

from seo.checks.guards import indexable_page
from seo.checks.hreflang import Limits
from seo.hreflang import TOLD_APART, answers, by_url, codes_for, declared, differ, returned, writing
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page, Text
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.locales import primary

LONGEST_SAMPLE = 120  # characters


@rule(on=indexable_page, priority="High", kind="Warning", engines="Google")
def check(page: Page, limits: Limits, site: Site | None = None) -> Iterator[Facts]:
    """Of the page itself by its own code; of a version that names no code for itself by the code given here."""
    alternates = declared(page, site)
    for url in by_url(alternates):
        if url != page.url and not _is_silent(url, site):
            continue
        codes = codes_for(url, alternates)
        found = page.text.language if url == page.url else _language(url, site)
        if not found or not codes or not all(_contradicts(code, found) for code in codes):
            continue
        text = page.text if url == page.url else _text(url, site)
        if text is not None and text.words >= limits.fewest_words:
            sample = text.main[:LONGEST_SAMPLE].replace("\n", " ")
            yield {"target": url, "codes": codes, "language": found, "sample": sample}


def _is_silent(url: str, site: Site | None) -> bool:
    """Another page that does not judge itself, because its own set does not name it."""
    return site is not None and answers(site, url) and not returned(site, url, url)


def _language(url: str, site: Site | None) -> str:
    outcome = site.outcome(url) if site is not None else None
    return outcome.language if outcome is not None else ""


class _Words(Struct):
    text: Text


def _text(url: str, site: Site | None) -> Text | None:
    found = site.part(url, _Words) if site is not None else None
    return found.text if found is not None else None


def _contradicts(code: str, found: str) -> bool:
    expected = writing(code)
    return primary(expected) in TOLD_APART and differ(expected, found)
