"""A page that asks not to be indexed."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Warning", engines="Google, Bing; Baidu does not obey reliably")
def check(page: Page) -> Iterator[Facts]:
    if found := said(page, "noindex", "none"):
        yield quoted(found)
