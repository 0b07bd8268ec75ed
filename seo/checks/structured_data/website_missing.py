"""A home page that does not give the site's name in its markup."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.structured import graph
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    if urls.path(page.url) != "/" or urls.query(page.url):
        return
    gaps = [node.missing("name", "url") for node in graph(page).of("WebSite")]
    if all(gaps):
        yield {"missing": min(gaps, key=len) if gaps else ["WebSite"]}
