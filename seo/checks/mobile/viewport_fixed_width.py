"""A viewport of one width for all phones."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.mobile import settings, viewports
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

LONGEST = 6  # digits of a width that somebody meant


@rule(on=html_page, priority="High", kind="Warning", engines="Google, Baidu")
def check(page: Page) -> Iterator[Facts]:
    for content in viewports(page):
        width = settings(content).get("width", "").removesuffix("px")
        if width.isascii() and width.isdigit() and len(width) <= LONGEST:
            yield {"content": content, "width": int(width)}
            return
