"""A page whose noindex stands in a response header alone."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Warning", engines="Google, Bing")
def check(page: Page) -> Iterator[Facts]:
    found = said(page, "noindex", "none")
    if found and all(directive.source == "header" for directive in found):
        yield quoted(found)
