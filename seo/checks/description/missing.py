"""A page without a meta description, or with an empty one."""

from collections.abc import Iterator

from seo.checks.description import descriptions
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page) -> Iterator[Facts]:
    found = descriptions(page)
    if not any(meta.content.strip() for meta in found):
        yield {"elements": len(found), "title": page.title}
