"""A map of a foreign provider on a page for mainland China."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.chinese import for_mainland
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, path

HOSTS = ("maps.google.com", "maps.googleapis.com", "openstreetmap.org", "mapbox.com", "maps.apple.com")


@rule(on=html_page, priority="Info", kind="Info", profile="cn", engines="law")
def check(page: Page) -> Iterator[Facts]:
    if not page.resources or not for_mainland(page):
        return
    urls = [resource.url for resource in page.resources if resource.kind in ("iframe", "script") and resource.url]
    maps = [url for url in dict.fromkeys(urls) if _is_foreign_map(url)]
    if maps:
        yield {"count": len(maps), "sources": maps[:20]}


def _is_foreign_map(url: str) -> bool:
    name = hostname(url)
    return name.endswith(HOSTS) or (name.startswith(("www.google.", "maps.google.")) and path(url).startswith("/maps"))
