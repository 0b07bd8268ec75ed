"""Redirects that come back to where they were."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """One finding a loop, at its first address; a redirect to itself has a check of its own."""
    seen: set[str] = set()
    for outcome in site.outcomes("page"):
        if not outcome.location or outcome.url in seen:
            continue
        urls = [hop.url for hop in site.chain(outcome.url)]
        cycle = urls[urls.index(urls[-1]) : -1]
        if len(cycle) > 1 and seen.isdisjoint(cycle):
            yield min(cycle), {"cycle": [*cycle, cycle[0]], "length": len(cycle)}
        seen.update(urls)
