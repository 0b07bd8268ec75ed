"""Drawings that call themselves images and have no name."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: accessibility")
def check(page: Page) -> Iterator[Facts]:
    nodes = [spot.tag for spot in page.spots if spot.kind == "svg-unnamed"]
    if nodes:
        yield {"count": len(nodes), "nodes": nodes[:20]}
