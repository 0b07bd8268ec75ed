"""A description that is there and says nothing."""

from collections.abc import Iterator

from seo.checks.description import descriptions
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page) -> Iterator[Facts]:
    found = descriptions(page)
    if found and not any(meta.content.strip() for meta in found):
        yield {"tags": len(found)}
