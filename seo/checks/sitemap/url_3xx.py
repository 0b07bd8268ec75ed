"""A sitemap that lists addresses which redirect."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import listed
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Medium", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for sitemap, found in listed(site, lambda outcome: bool(outcome.location)):
        hops = [f"{outcome.url} ({outcome.status}) → {outcome.location}" for outcome in found[:20]]
        yield sitemap.url, {"count": len(found), "urls": hops}
