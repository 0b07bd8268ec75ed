"""<picture> elements that show nothing, because the <img> in them is missing."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    nodes = [spot.tag for spot in page.spots if spot.kind == "picture-without-img"]
    if nodes:
        yield {"count": len(nodes), "nodes": nodes[:20]}
