"""A sitemap that lists pages which are gone."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import listed
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """What is refused to the crawler, or braked, may be there for search engines."""
    for sitemap, found in listed(site, lambda outcome: outcome.broken and 400 <= (outcome.status or 0) < 500):
        yield sitemap.url, {"count": len(found), "urls": [f"{one.url} ({one.status})" for one in found[:20]]}
