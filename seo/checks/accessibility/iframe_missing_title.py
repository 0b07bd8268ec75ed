"""Frames that do not say what is in them."""

from collections.abc import Iterator

from seo.checks.accessibility import elements
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: accessibility")
def check(page: Page) -> Iterator[Facts]:
    yield from elements(page, "iframe-untitled")
