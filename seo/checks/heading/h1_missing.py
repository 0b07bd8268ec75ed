"""A page without a main heading that says something."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.heading import outline
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if not page.h1:
        yield {"title": page.title, "headings": len(page.headings), "outline": outline(page)}
