"""Images, scripts and stylesheets that a page asks for at addresses that redirect."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

KINDS = ("stylesheet", "script", "font")


@rule(on=html_page, priority="Low", kind="Issue", engines="speed")
def check(page: Page, site: Site) -> Iterator[Facts]:
    urls = [resource.url for resource in page.resources if resource.kind in KINDS and resource.url]
    urls += [image.url for image in page.images if image.url]
    hops = [
        f"{url} → {found.location} ({found.status})"
        for url in dict.fromkeys(urls)
        if (found := site.outcome(url)) is not None and found.location and site.is_internal(url)
    ]
    if hops:
        yield {"count": len(hops), "hops": hops[:20]}
