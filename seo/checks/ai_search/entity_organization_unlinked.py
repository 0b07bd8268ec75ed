"""A company in the structured data that nothing ties to anything else known of it."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.home import is_home
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Info", kind="Info", engines="AI, Google's knowledge panel")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Of a crawled site the home page is asked: it is there that a company says who it is."""
    if site is not None and not is_home(page, site):
        return
    bare = [
        node
        for node in graph(page).of("Organization")
        if node.parent is None and node.has("name") and not node.has("sameAs") and not node.id
    ]
    if bare:
        yield {"name": bare[0].text("name"), "type": bare[0].type}
