"""A page that is nearly all code."""

from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="a minor sign")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if len(page.text.main) >= limits.lowest_text_share * page.size_bytes:
        return  # a character is a byte at least
    text_bytes = len(page.text.main.encode()) + len(page.text.boilerplate.encode())
    if page.size_bytes and text_bytes < limits.lowest_text_share * page.size_bytes:
        yield {
            "percent": round(100 * text_bytes / page.size_bytes, 1),
            "text_bytes": text_bytes,
            "html_bytes": page.size_bytes,
            "inline_bytes": page.inline_css_bytes + page.inline_js_bytes,
        }
