"""A meta description that a browser finds in the body."""

from collections.abc import Iterator

from seo.checks.description import descriptions
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    strayed = [meta.content for meta in descriptions(page) if not meta.in_head]
    if strayed:
        yield {"description": strayed[0], "head_ended_by": page.head_break}
