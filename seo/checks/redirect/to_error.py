"""A redirect, or a chain of them, that ends at an error."""

from collections.abc import Iterator

from seo.checks.guards import redirecting
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=redirecting, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    if not page.location:
        yield {"end": page.location_raw, "status": "no-target", "chain": [f"{page.url} ({page.status})"]}
        return
    chain = site.chain(page.url)
    if chain[-1].broken:
        steps = [f"{hop.url} ({hop.status or hop.error})" for hop in chain]
        yield {"end": chain[-1].url, "status": chain[-1].status or chain[-1].error, "chain": steps}
