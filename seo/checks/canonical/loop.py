"""Canonicals that lead in a circle."""

from collections.abc import Iterator

from seo.checks.canonical import trail
from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """One finding a loop, at its first address."""
    seen: set[str] = set()
    for outcome in site.outcomes("page"):
        if not outcome.ok or outcome.canonical in ("", outcome.url) or outcome.url in seen:
            continue
        urls = trail(site, outcome.url, outcome.canonical)
        cycle = urls[urls.index(urls[-1]) : -1]
        if cycle and seen.isdisjoint(cycle):
            yield min(cycle), {"cycle": [*cycle, cycle[0]], "length": len(cycle)}
        seen.update(urls)
