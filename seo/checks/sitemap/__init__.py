"""The lists of pages that a site gives to search engines."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tuiguang.model.site import Outcome, Site
from tuiguang.model.sitemap import Sitemap
from tuiguang.rules import limit
from tuiguang.urls import join, origin


@dataclass(frozen=True)
class Limits:
    most_urls: int = limit(50_000, "addresses in a file", "sitemaps.org; Google, Bing, Baidu")
    most_bytes: int = limit(50 * 1024 * 1024, "bytes, uncompressed", "sitemaps.org; Google, Bing")
    most_bytes_baidu: int = limit(10 * 1024 * 1024, "bytes, uncompressed", "Baidu's 资源平台")


def listed(site: Site, wrong: Callable[[Outcome], bool]) -> Iterator[tuple[Sitemap, list[Outcome]]]:
    """Of every sitemap the pages that it should not list, in its order."""
    found = {outcome.url: outcome for outcome in site.outcomes("page") if outcome.in_sitemap and wrong(outcome)}
    if not found:
        return
    for sitemap in site.sitemaps:
        urls = dict.fromkeys(entry.url for entry in sitemap.entries if entry.url in found)
        if urls and sitemap.kind != "index":
            yield sitemap, [found[url] for url in urls]


def namers(site: Site) -> dict[str, set[str]]:
    """Sitemaps that a robots.txt names, with the origins of those; others were found in an index, or guessed."""
    found: dict[str, set[str]] = {}
    for host in site.hosts.values():
        for _, written in host.robots.sitemaps:
            found.setdefault(join(host.robots_url, written), set()).add(origin(host.robots_url))
    return found


def readable(sitemap: Sitemap) -> bool:
    return sitemap.status is not None and 200 <= sitemap.status < 300 and sitemap.kind != "unknown"
