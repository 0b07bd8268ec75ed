"""An H1 that holds no text."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    empty = sum(heading.level == 1 and not heading.text and not heading.unread for heading in page.headings)
    if empty:
        yield {"empty": empty, "h1": page.h1}
