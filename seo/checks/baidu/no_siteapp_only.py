"""A page that forbids Baidu's transcoding alone, not that of others."""

from collections.abc import Iterator

from seo.checks.baidu import cache_directives
from seo.checks.guards import headed_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=headed_page, priority="Low", kind="Warning", profile="cn", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    found = cache_directives(page)
    if "no-siteapp" in found and "no-transform" not in found:
        yield {"directives": sorted(word for word in found if word), "title": page.title}
