"""A link to a place inside a page that the page does not have."""

from collections.abc import Iterator
from urllib.parse import unquote

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Link, Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

SCRIPTED = ("!", "/", "?", ":~:")  # addresses of scripts, and the browser's own text fragments


@rule(on=html_page, priority="Low", kind="Issue", engines="none: shoppers")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    seen = set()
    for link in page.links:
        if not link.fragment or (link.url, link.fragment) in seen:
            continue
        seen.add((link.url, link.fragment))
        target = page if link.url == page.url else _elsewhere(link, site)
        if target is not None and not _has(target, link.fragment):
            yield {"target": link.url, "fragment": link.fragment, "anchor": link.text or link.label}


def _elsewhere(link: Link, site: Site | None) -> Page | None:
    target = site.page(link.url) if site is not None and link.url else None
    return target if target is not None and html_page(target) and site and site.is_internal(target.url) else None


def _has(target: Page, fragment: str) -> bool:
    if fragment.startswith(SCRIPTED) or fragment.lower() == "top" or "facts-cut" in target.fetch.flags:
        return True
    return fragment in target.anchors or unquote(fragment) in target.anchors
