"""A stylesheet, script, font or frame of the page that does not load."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

NEEDED = ("stylesheet", "script", "font", "iframe")


@rule(on=html_page, priority="High", kind="Issue", engines="Google renders pages with them")
def check(page: Page, site: Site) -> Iterator[Facts]:
    seen = {""}
    for resource in page.resources:
        if resource.kind not in NEEDED or resource.url in seen:
            continue
        seen.add(resource.url)
        end = site.chain(resource.url)[-1]
        if end.broken:
            yield {"resource": resource.url, "type": resource.kind, "status": end.status or end.error}
