"""Spaces in the path of an address."""

from collections.abc import Iterator
from urllib.parse import unquote

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path


@rule(on=indexable_page, priority="Low", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    of = path(page.url)
    if "%20" in of or "+" in of:
        yield {"path": of, "shown": unquote(of)}
