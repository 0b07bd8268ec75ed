"""A sitemap that lists pages which ask not to be indexed."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import listed
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for sitemap, found in listed(site, lambda outcome: outcome.ok and outcome.noindex):
        yield (
            sitemap.url,
            {"count": len(found), "urls": [outcome.url for outcome in found[:20]], "directive": "noindex"},
        )
