"""Buttons made of an image that say nothing."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: accessibility")
def check(page: Page) -> Iterator[Facts]:
    nodes = [spot.tag for spot in page.spots if spot.kind == "input-image-without-alt"]
    if nodes:
        yield {"count": len(nodes), "nodes": nodes[:20]}
