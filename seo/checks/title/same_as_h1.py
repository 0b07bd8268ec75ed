"""A title that says the same as the page's main heading."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    if page.title and page.title.casefold() == page.h1.casefold():
        yield {"title": page.title}
