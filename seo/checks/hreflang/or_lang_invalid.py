"""lang attributes that are no language tag."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.locales import is_language_tag, meant


@rule(on=html_page, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    """Of any element; an empty one says that the language is unknown, and may stand."""
    values = dict.fromkeys((page.lang or "", *page.langs))
    wrong = [value for value in values if value and not is_language_tag(value)]
    if wrong:
        suggestions = [f"{value} → {meant(value) or '?'}" for value in wrong]
        yield {"count": len(wrong), "values": wrong[:20], "suggestions": suggestions[:20]}
