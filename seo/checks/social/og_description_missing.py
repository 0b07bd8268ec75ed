"""A page that gives no text for its preview."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.social import shared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page) -> Iterator[Facts]:
    if not shared(page, "og:description"):
        yield {"title": page.title, "description": page.description}
