"""A sitemap with more addresses than search engines take."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue", engines="all; Baidu the same")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    for sitemap in site.sitemaps:
        if len(sitemap.entries) > limits.most_urls:
            yield sitemap.url, {"count": len(sitemap.entries), "limit": limits.most_urls}
