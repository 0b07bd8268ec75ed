"""A link to another site whose page has moved for good."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    seen = set()
    for link, target in site.troubled_links(page):
        if target.kind == "external" and target.status in (301, 308) and link.url not in seen:
            seen.add(link.url)
            yield {
                "target": link.url,
                "status": target.status,
                "location": target.location,
                "anchor": link.text,
                "position": link.position,
            }
