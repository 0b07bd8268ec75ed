"""A home page that does not say in its markup whose it is."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.structured import graph
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """One organization on the page that is whole is enough. A missing logo alone is no finding."""
    if urls.path(page.url) != "/" or urls.query(page.url):
        return
    found = graph(page).of("Organization")
    gaps = [node.missing("name", "url") for node in found]
    if not found:
        yield {"missing": ["Organization"], "type": "", "name": ""}
    elif all(gaps):
        first = found[0]
        yield {"missing": [*min(gaps, key=len), *first.missing("logo")], "type": first.type, "name": first.text("name")}
