"""A page that asks engines to follow none of its links."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import noindex
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    """Less urgent on a page that is kept out of results anyway, such as a cart."""
    if found := said(page, "nofollow", "none"):
        yield quoted(found) | ({"priority": "Low"} if noindex(page) else {})
