"""Large drawings written into the HTML."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="none: speed")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    nodes = [spot.tag for spot in page.spots if spot.kind == "svg-large"]
    if len(nodes) >= limits.large_svgs:
        yield {"count": len(nodes), "nodes": nodes[:20], "page_kb": page.size_bytes // 1024}
