"""A link to a page of someone else that is gone."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

GONE = (404, 410)  # other codes are often an answer to robots alone


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    seen = set()
    for link, target in site.troubled_links(page):
        end = site.chain(link.url)[-1] if target.kind == "external" else target
        if target.kind == "external" and end.status in GONE and link.url not in seen:
            seen.add(link.url)
            yield {"target": link.url, "status": end.status, "anchor": link.text, "position": link.position}
