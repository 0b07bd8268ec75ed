"""A page with next to no text."""

from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if page.text.words < limits.empty_words:
        yield {
            "words": page.text.words,
            "limit": limits.empty_words,
            "text": page.text.main[:300],
            "html_bytes": page.size_bytes,
        }
