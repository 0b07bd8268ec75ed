"""Figures without a caption."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Info", kind="Info", engines="none: readers")
def check(page: Page) -> Iterator[Facts]:
    nodes = [spot.tag for spot in page.spots if spot.kind == "figure-without-caption"]
    if nodes:
        yield {"count": len(nodes), "nodes": nodes[:20]}
