"""A page in which the menu cannot be skipped."""

from collections.abc import Iterator

from seo.checks.accessibility import Limits
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import split_fragment

FIRST_LINKS = 5  # among which a skip link stands


@rule(on=html_page, priority="Low", kind="Warning", engines="none: accessibility")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """One of them is enough: a main part, a heading, a link that leads past the menu."""
    if any(mark.role == "main" for mark in page.landmarks) or any(h.text and not h.unread for h in page.headings):
        return
    repeated = sum(link.position in ("nav", "header") for link in page.links)
    if repeated >= limits.fewest_repeated_links and not _skips(page):
        yield {"links": repeated}


def _skips(page: Page) -> bool:
    first = (split_fragment(link.href.strip()) for link in page.links[:FIRST_LINKS])
    return any(not before and fragment in page.anchors for before, fragment in first)
