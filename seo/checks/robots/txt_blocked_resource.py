"""Stylesheets, scripts and images of a page that Google may not read."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.robots import shut_out
from seo.once import once_a_site
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import host, hostname, registered_domain

ENGINE = ("Googlebot",)
MOST_KNOWN = 20_000  # remembered


@rule(on=indexable_page, priority="High", kind="Warning", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    shut: dict[str, str] = {}
    for url in _needed(page, site):
        if line := _rule_against(site, url):
            shut[url] = line
    if shut:
        yield {"resources": list(shut)[:20], "count": len(shut), "rule": next(iter(shut.values()))}


def _rule_against(site: Site, url: str) -> str:
    known = _rules(site)
    if url not in known:
        if len(known) >= MOST_KNOWN:
            known.clear()
        decision = shut_out(site, url, ENGINE).get("Googlebot")
        known[url] = decision.rule if decision else ""
    return known[url]


@once_a_site
def _rules(site: Site) -> dict[str, str]:
    """Address → the line that shuts it out, "" for none; those of late: the same files stand on many pages."""
    return {}


def _needed(page: Page, site: Site) -> Iterator[str]:
    """What is drawn, from this site and its own CDN; counters and widgets of others are theirs to open."""
    urls = [resource.url for resource in page.resources if resource.kind in ("script", "stylesheet")]
    domain = registered_domain(hostname(page.url))
    own: dict[str, bool] = {}
    for url in dict.fromkeys([*urls, *(image.url for image in page.images)]):
        name = host(url)
        if name not in own:
            own[name] = registered_domain(hostname(url)) == domain
        if own[name]:
            yield url
