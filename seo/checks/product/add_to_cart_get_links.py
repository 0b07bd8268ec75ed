"""Plain links that put something into the cart."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.shop_urls import adds_to_cart
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Links that crawlers are asked not to follow, by nofollow or robots.txt, do no harm."""
    # "add" is part of every such address: a quick look before all else
    found = dict.fromkeys(link.url for link in page.links if "add" in link.url.lower() and not link.nofollow)
    urls = [url for url in found if adds_to_cart(url) and site.is_internal(url) and not _blocked(site, url)]
    if urls:
        yield {"count": len(urls), "samples": urls[:20]}


def _blocked(site: Site, url: str) -> bool:
    outcome = site.outcome(url)
    return outcome is not None and outcome.state == "blocked"
