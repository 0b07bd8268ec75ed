"""A robots.txt that names no sitemap."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import own_files, was_read
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Opportunity")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for file in own_files(site):
        if was_read(file) and not file.robots.sitemaps:
            known = [sitemap.url for sitemap in site.sitemaps if sitemap.entries]
            yield file.robots_url, {"file": file.robots_url, "sitemaps": known[:20], "count": len(known)}
