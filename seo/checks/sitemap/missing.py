"""A site without a sitemap."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import readable
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Medium", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Only where every place was asked and none had one; a server that failed may have one."""
    failed = any(sitemap.status is None or sitemap.status >= 500 for sitemap in site.sitemaps)
    if site.sitemaps and not failed and not any(map(readable, site.sitemaps)):
        yield site.start_url, {"tried": [f"{sitemap.url} ({sitemap.status})" for sitemap in site.sitemaps][:20]}
