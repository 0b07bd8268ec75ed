"""A sitemap that lists pages to which nothing links."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import listed
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """In a crawl that was cut short, the page with the link may be among those that were not read."""
    if any(outcome.error == "max-pages" for outcome in site.outcomes("page")):
        return
    orphans = listed(site, lambda one: one.is_html and one.ok and not one.inlinks and one.url != site.start_url)
    for sitemap, found in orphans:
        yield sitemap.url, {"count": len(found), "urls": [outcome.url for outcome in found[:20]]}
