"""Several viewports that contend with each other."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.mobile import viewports
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    contents = viewports(page)
    if len(contents) > 1:
        yield {"count": len(contents), "contents": contents[:20]}
