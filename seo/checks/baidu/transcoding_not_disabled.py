"""A page that does not ask proxies and engines to leave it as it is."""

from collections.abc import Iterator

from seo.checks.baidu import cache_directives
from seo.checks.guards import headed_page
from seo.chinese import for_mainland
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=headed_page, priority="Medium", kind="Warning", profile="cn", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    if not cache_directives(page) & {"no-transform", "no-siteapp"} and for_mainland(page):
        yield {"cache_control": page.header("cache-control") or "", "title": page.title}
