"""Several titles in one head."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if len(page.titles) < 2:
        return
    texts = [title.text for title in page.titles if title.in_head]
    if len(texts) > 1:
        yield {"count": len(texts), "titles": texts[:20]}
