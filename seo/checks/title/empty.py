"""A title element that holds nothing, or white space alone."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if page.titles and not page.title:
        yield {"elements": len(page.titles), "h1": page.h1}
