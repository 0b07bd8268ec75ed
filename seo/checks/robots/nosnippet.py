"""A page that forbids the text below its title in results."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Google, Bing")
def check(page: Page) -> Iterator[Facts]:
    found = [d for d in said(page, "nosnippet", "max-snippet") if d.name == "nosnippet" or d.value == "0"]
    if found:
        yield quoted(found)
