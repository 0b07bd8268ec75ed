"""A set of hreflang lines in which the page itself is missing."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import declared, shown
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import has_address
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Google")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    alternates = declared(page, site)
    if alternates and has_address(page) and all(a.url != page.url for a in alternates):
        yield {"count": len(alternates), "set": shown(alternates)}
