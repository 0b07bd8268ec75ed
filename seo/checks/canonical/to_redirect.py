"""A canonical to an address that redirects."""

from collections.abc import Iterator

from seo.checks.guards import canonicalised_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=canonicalised_page, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    chain = site.chain(page.canonical)
    if chain[0].location:
        hops = len(chain) - 1
        yield {"target": page.canonical, "status": chain[0].status, "end": chain[-1].url, "hops": hops}
