"""Headings that skip a level on the way down, or do not begin with an H1."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.heading import outline
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="accessibility, AI search")
def check(page: Page) -> Iterator[Facts]:
    lowest_due = 1
    for heading in page.headings:
        if heading.level > lowest_due:
            yield {"heading": heading.text, "level": heading.level, "due": lowest_due, "outline": outline(page)}
            return
        lowest_due = heading.level + 1
