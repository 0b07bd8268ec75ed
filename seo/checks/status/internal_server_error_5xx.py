"""A page of the site that answers 5xx, however often it was asked."""

from collections.abc import Iterator

from seo.checks.guards import error_answer
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(
    on=error_answer,
    priority="High",
    kind="Issue",
    engines="Google slows its crawl down; Baidu drops the page after repeated failures",
)
def check(page: Page) -> Iterator[Facts]:
    if page.status is not None and 500 <= page.status < 600:
        yield {"status": page.status, "attempts": page.fetch.attempts, "retry_after": page.header("retry-after") or ""}
