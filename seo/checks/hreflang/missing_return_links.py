"""A language version that does not name this page in return."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    for alternate in page.alternates:
        if alternate.url == page.url or not alternate.url:
            continue
        target = site.page(alternate.url)
        if target is None or not html_page(target):
            continue  # not crawled or an error: other checks say so
        back = [a.code for a in target.alternates if a.url == page.url]
        if not back:
            yield {"code": alternate.code, "target": alternate.url, "named": [a.url for a in target.alternates][:20]}
