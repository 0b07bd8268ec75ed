"""Links of an https page to http addresses of the same site."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.links import same_site
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if not page.url.startswith("https:"):
        return
    targets = [link.url for link in of(page).abroad if link.url.startswith("http:") and same_site(link.url, page)]
    if targets:
        different = list(dict.fromkeys(targets))
        yield {"count": len(different), "targets": different[:20]}
