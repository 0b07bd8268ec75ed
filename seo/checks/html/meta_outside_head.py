"""Metas that stand in the body."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.html import metas_outside_head
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    names = metas_outside_head(page)
    if names:
        yield {"count": len(names), "names": names[:20], "head_ended_by": page.head_break}
