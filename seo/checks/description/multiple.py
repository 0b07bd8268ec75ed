"""Several meta descriptions on one page."""

from collections.abc import Iterator

from seo.checks.description import descriptions
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    found = descriptions(page)
    if len(found) > 1:
        yield {"count": len(found), "descriptions": [meta.content for meta in found[:20]]}
