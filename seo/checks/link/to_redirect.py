"""A link within the site to an address that redirects."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Redirects that end in an error or go round in circles have checks of their own."""
    seen = set()
    for link, target in site.troubled_links(page):
        if target.kind != "page" or not target.location or link.url in seen:
            continue
        seen.add(link.url)
        end = site.chain(link.url)[-1]
        if end.ok:
            yield {"target": link.url, "status": target.status, "end": end.url, "anchor": link.text or link.label}
