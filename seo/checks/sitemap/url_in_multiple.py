"""A sitemap that lists what another one lists already."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Info", kind="Info")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """At the later one of two, in the order of their addresses."""
    first: dict[str, str] = {}
    for sitemap in site.sitemaps:
        if sitemap.kind == "index":
            continue
        urls = dict.fromkeys(entry.url for entry in sitemap.entries if entry.url)
        again = [url for url in urls if first.setdefault(url, sitemap.url) != sitemap.url]
        if again:
            others = list(dict.fromkeys(first[url] for url in again))
            yield sitemap.url, {"count": len(again), "urls": again[:20], "others": others[:20]}
