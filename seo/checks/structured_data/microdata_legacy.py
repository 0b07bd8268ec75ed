"""Structured data in microdata or RDFa, and none in JSON-LD."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Info", kind="Info", engines="none stated")
def check(page: Page) -> Iterator[Facts]:
    if any(item.syntax == "json-ld" for item in page.structured):
        return
    nodes = [node for node in graph(page).nodes if node.type]
    if nodes:
        types = sorted({node.type for node in nodes})
        yield {"types": types[:20], "syntax": sorted({node.syntax for node in nodes}), "items": len(nodes)}
