"""A page that phones show as on a desktop, made small."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.mobile import viewports
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Warning", engines="Google, Baidu")
def check(page: Page) -> Iterator[Facts]:
    if not viewports(page):
        yield {}
