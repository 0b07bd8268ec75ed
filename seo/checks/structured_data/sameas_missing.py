"""A company that does not name its profiles elsewhere."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import graph
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Info", kind="Info", engines="AI answers")
def check(page: Page) -> Iterator[Facts]:
    """On the home page alone: the block is the same everywhere."""
    if urls.path(page.url) != "/" or urls.query(page.url):
        return
    found = [node for node in graph(page).of("Organization") if node.has("name")]
    if found and not any(node.has("sameAs") for node in found):
        yield {"type": found[0].type, "name": found[0].text("name")}
