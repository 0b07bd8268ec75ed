"""A local business without a name, or without an address that one could find."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """A business that comes to its customers names an area instead of an address."""
    data = graph(page)
    for node in data.of("LocalBusiness"):
        if data.within(node):
            continue
        missing = node.missing("name")
        if not (node.has("areaServed") or node.has("serviceArea")):
            missing += _missing_of_address(node)
        if missing:
            yield {"type": node.type, "name": node.text("name"), "missing": missing}


def _missing_of_address(node: Node) -> list[str]:
    addresses = [address for address in node.nodes("address") if address.values or address.id]
    if not addresses:
        return ["address.streetAddress", "address.addressLocality"] if node.has("address") else ["address"]
    if any(address.is_reference for address in addresses):
        return []
    lacks = [_lacks(address) for address in addresses]
    return min(lacks, key=len)


def _lacks(address: Node) -> list[str]:
    missing = address.missing("streetAddress")
    if not (address.has("addressLocality") or address.has("postalCode")):
        missing.append("addressLocality")
    return [f"address.{name}" for name in missing]
