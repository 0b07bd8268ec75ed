"""A link within the site whose target, after its redirects, is an error."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    seen = set()
    for link, target in site.troubled_links(page):
        end = site.chain(link.url)[-1]
        if target.kind == "page" and end.broken and link.url not in seen:
            seen.add(link.url)
            yield {
                "target": link.url,
                "status": end.status or end.error,
                "anchor": link.text,
                "position": link.position,
                "nofollow": link.nofollow,
            }
