"""Headings of any level that hold neither text nor an image with alt text."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    empty = [place for place, heading in enumerate(page.headings) if not heading.text and not heading.unread]
    if empty:
        levels = [f"h{page.headings[place].level}" for place in empty[:20]]
        before = next((heading.text for heading in reversed(page.headings[: empty[0]]) if heading.text), "")
        yield {"count": len(empty), "levels": levels, "before": before}
