"""A sitemap that lists addresses of another host or scheme than its own."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import namers
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import origin


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """A host may have its sitemap elsewhere when its own robots.txt names it (sitemaps.org, cross submits)."""
    named_by = namers(site)
    for sitemap in site.sitemaps:
        trusted = {origin(sitemap.url), *named_by.get(sitemap.url, ())}
        urls = dict.fromkeys(entry.url for entry in sitemap.entries if entry.url)
        foreign = {url: of for url in urls if (of := origin(url)) not in trusted}
        if foreign:
            hosts = sorted(set(foreign.values()))
            yield sitemap.url, {"count": len(foreign), "hosts": hosts[:20], "urls": list(foreign)[:20]}
