"""A next page that names another page as the one before it."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.pagination import linked
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Issue", engines="Bing")
def check(page: Page, site: Site) -> Iterator[Facts]:
    after = linked(page, "next")
    following = site.page(after[0]) if after else None
    if following is None or not html_page(following):
        return
    before = linked(following, "prev")
    if page.url not in before and not (page.canonical and page.canonical in before):
        yield {"next": after[0], "prev": before[:20], "expected": page.url}
