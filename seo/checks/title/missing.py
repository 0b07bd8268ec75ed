"""A page without a title, or with an empty one."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if not page.title:
        yield {"elements": len(page.titles), "h1": page.h1}
