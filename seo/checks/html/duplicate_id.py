"""Ids that stand on several elements."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: links to a part of the page, screen readers")
def check(page: Page) -> Iterator[Facts]:
    if page.duplicate_ids:
        yield {"count": len(page.duplicate_ids), "ids": list(page.duplicate_ids[:20])}
