"""Variants of a product whose group is incomplete."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import Graph, Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    data = graph(page)
    for node in data.of("Product"):
        missing = _of_group(data, node) if node.is_a("ProductGroup") else _of_variant(node)
        if missing:
            yield {"type": node.type, "name": node.text("name"), "missing": missing}


def _of_group(data: Graph, group: Node) -> list[str]:
    """A group that its variant only refers to need not list the variants."""
    if "isVariantOf" in data.within(group):
        return group.missing("productGroupID")
    return group.missing("hasVariant", "variesBy", "productGroupID")


def _of_variant(variant: Node) -> list[str]:
    groups = [group for group in variant.nodes("isVariantOf") if group.is_a("ProductGroup")]
    told = variant.has("inProductGroupWithID") or any(group.id or group.has("productGroupID") for group in groups)
    return [] if told or not groups else ["inProductGroupWithID"]
