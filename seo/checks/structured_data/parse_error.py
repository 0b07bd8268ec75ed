"""A JSON-LD block that is not valid JSON."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    for number, item in enumerate((one for one in page.structured if one.syntax == "json-ld"), 1):
        if item.error and item.snippet.strip():
            yield {
                "error": item.error,
                "line": item.line,
                "column": item.column,
                "block": number,
                "snippet": item.snippet,
            }
