"""A set of hreflang lines in which the page itself is missing."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import codes_for, declared, shown
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import has_address
from tuiguang.model.page import Alternate, Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.locales import primary


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Google")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    alternates = declared(page, site)
    if alternates and has_address(page) and not codes_for(page.url, alternates) and not _is_for_all(page, alternates):
        yield {"count": len(alternates), "set": shown(alternates)}


def _is_for_all(page: Page, alternates: tuple[Alternate, ...]) -> bool:
    """A page of choice: x-default names it, and another page has its language."""
    named = any(a.url == page.url for a in alternates)
    return named and (not page.lang or any(primary(a.code) == primary(page.lang) for a in alternates))
