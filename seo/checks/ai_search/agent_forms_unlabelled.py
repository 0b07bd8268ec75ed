"""Fields and buttons that software acting for a shopper cannot tell apart."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

KINDS = ("field-unlabelled", "button-unnamed")


@rule(on=html_page, priority="Low", kind="Warning", engines="AI agents")
def check(page: Page) -> Iterator[Facts]:
    nodes = [spot.tag for spot in page.spots if spot.kind in KINDS]
    if nodes:
        yield {"count": len(nodes), "nodes": list(dict.fromkeys(nodes))[:20]}
