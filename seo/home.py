"""The page that a site starts with: what is asked of a site once is asked of it."""

from seo.once import once_a_site
from tuiguang.model.indexability import has_address
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.urls import path, query


@once_a_site
def home_url(site: Site) -> str:
    """Where the crawl's start address leads to."""
    return site.chain(site.start_url)[-1].url


def is_home(page: Page, site: Site | None) -> bool:
    """Of a page alone: its address has no path."""
    if site is not None:
        return page.url == home_url(site)
    return path(page.url) in ("", "/") and not query(page.url) and has_address(page)
