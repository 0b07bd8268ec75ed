"""Headings that their own style hides from people."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Medium", kind="Warning", engines="Baidu, Google")
def check(page: Page) -> Iterator[Facts]:
    hidden = [heading for heading in page.headings if heading.hidden and heading.text]
    if hidden:
        first = hidden[0]
        yield {
            "heading": first.text,
            "level": first.level,
            "count": len(hidden),
            "headings": [h.text for h in hidden[:20]],
        }
