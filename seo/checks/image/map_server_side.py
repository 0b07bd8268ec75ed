"""Images that send the place of a click to the server."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: accessibility")
def check(page: Page) -> Iterator[Facts]:
    nodes = [spot.tag for spot in page.spots if spot.kind == "image-map-server-side"]
    if nodes:
        yield {"count": len(nodes), "nodes": nodes[:20]}
