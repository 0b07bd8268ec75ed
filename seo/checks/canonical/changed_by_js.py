"""Scripts replace the canonical that the server sent."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google gets two answers, Baidu the first alone")
def check(page: Page) -> Iterator[Facts]:
    """A browser that was led to another address says nothing about this one."""
    shown = page.rendered
    if shown is None or shown.url not in ("", page.url) or "" in (page.canonical, shown.canonical):
        return
    if shown.canonical != page.canonical:
        yield {"raw": page.canonical, "rendered": shown.canonical}
