"""A sitemap that is larger than search engines take."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue", engines="Google, Bing: 50 MB; Baidu: 10 MB")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    for sitemap in site.sitemaps:
        if sitemap.size_bytes > limits.most_bytes_baidu:
            for_all = sitemap.size_bytes > limits.most_bytes
            yield (
                sitemap.url,
                {
                    "bytes": sitemap.size_bytes,
                    "limit": limits.most_bytes if for_all else limits.most_bytes_baidu,
                    "engines": ["Google", "Bing", "Baidu"] if for_all else ["Baidu"],
                },
            )
