"""A source with several heads."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    if page.head_tags > 1:
        yield {"count": page.head_tags}
