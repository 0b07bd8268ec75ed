"""A title that a browser finds in the body alone."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Critical", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    if page.title and not any(title.in_head for title in page.titles):
        yield {"title": page.title, "head_ended_by": page.head_break}
