"""The page says one thing about indexing, its response header another."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.robots import restrictions, said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

ABOUT_INDEXING = ("index", "noindex", "follow", "nofollow", "all", "none")


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    """Only where both speak of indexing; what is said to one engine alone is compared by another check."""
    found = [d for d in said(page, *ABOUT_INDEXING) if d.agent == "robots"]
    html = [d for d in found if d.source == "html"]
    header = [d for d in found if d.source == "header"]
    if html and header and restrictions(html) != restrictions(header):
        yield {"html": html[0].raw, "header": header[0].raw}
