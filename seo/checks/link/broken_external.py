"""A link to another site whose target, after its redirects, is an error."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """A time-out is left out: slow for a crawler is not gone."""
    seen = set()
    for link, target in site.troubled_links(page):
        end = site.chain(link.url)[-1]
        if target.kind == "external" and end.broken and end.error != "timeout" and link.url not in seen:
            seen.add(link.url)
            yield {
                "target": link.url,
                "status": end.status or end.error,
                "anchor": link.text or link.label,
                "position": link.position,
            }
