"""A meta description that repeats the title."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page) -> Iterator[Facts]:
    if page.title and " ".join(page.description.split()).casefold() == page.title.casefold():
        yield {"title": page.title}
