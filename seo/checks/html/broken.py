"""An element without end that swallows the rest of the document."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    if page.unclosed:
        yield {"element": page.unclosed}
