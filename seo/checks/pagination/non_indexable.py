"""A later page of a list that is kept out of search results."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.pagination import linked, page_number
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import directives, noindex
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path


@rule(on=html_page, priority="High", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    number = page_number(page.url)
    later = number > 1 if number is not None else bool(linked(page, "prev"))
    if not later or not noindex(page):
        return
    here = path(page.url)
    items = {
        link.url for link in page.links if link.url and link.position == "main" and path(link.url) not in ("/", here)
    }
    if items:
        raw = next(d.raw for d in directives(page) if d.name in ("noindex", "none"))
        yield {"directive": raw, "items": len(items)}
