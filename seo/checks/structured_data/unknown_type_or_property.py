"""Names that schema.org does not know."""

from collections.abc import Iterator
from typing import Literal

from seo.checks.guards import marked_up_page
from seo.structured import Node, graph
from seo.vocabulary import nearest, properties, types
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

ANNOTATIONS = ("-input", "-output")  # of actions: "query-input"


@rule(on=marked_up_page, priority="Low", kind="Warning", engines="none stated")
def check(page: Page) -> Iterator[Facts]:
    unknown = dict.fromkeys(found for node in graph(page).nodes for found in _unknown(node))
    if unknown:
        shown = list(unknown)[:20]
        near = [nearest(name, kind) or "–" for name, kind in shown]
        yield {"names": [name for name, _ in shown], "nearest": near, "count": len(unknown)}


def _unknown(node: Node) -> Iterator[tuple[str, Literal["type", "property"]]]:
    """Names with an address or a prefix are of other vocabularies."""
    for name in node.types:
        if name not in types() and ":" not in name:
            yield name, "type"
    for name in node.values:
        if name not in properties() and ":" not in name and not name.endswith(ANNOTATIONS):
            yield name, "property"
