"""A page for search results that is served without encryption."""

from collections.abc import Iterator

from seo.checks.guards import http_page
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import indexability
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=http_page, priority="Critical", kind="Issue", engines="Google, Baidu")
def check(page: Page) -> Iterator[Facts]:
    if not indexability(page):
        yield {"url": page.url, "https": f"https://{page.url.removeprefix('http://')}"}
