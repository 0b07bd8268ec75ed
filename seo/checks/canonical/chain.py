"""A canonical to a page that names yet another one."""

from collections.abc import Iterator

from seo.checks.canonical import trail
from seo.checks.guards import canonicalised_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=canonicalised_page, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Where it comes back to this page, the check for loops says so."""
    found = trail(site, page.url, page.canonical)
    if len(found) > 2 and page.url not in found[1:]:
        yield {"target": found[1], "end": found[-1], "chain": found, "hops": len(found) - 1}
