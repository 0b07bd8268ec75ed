"""Underscores in the path of an address."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    if "_" in page.url and "_" in path(page.url):
        yield {"path": path(page.url)}
