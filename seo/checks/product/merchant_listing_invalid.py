"""A product for sale whose markup lacks what Google's shopping results require."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.products import offers, price_texts, subjects, variants
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """Asked of products with an Offer of the shop's own. Prices that are written wrongly have checks of their own."""
    for product in subjects(graph(page)):
        own = [offer for offer in offers(product) if not offer.is_a("AggregateOffer") and not offer.is_reference]
        if own and (missing := _missing(product, own)):
            yield {"name": product.text("name"), "missing": missing, "offers": len(own)}


def _missing(product: Node, own: list[Node]) -> list[str]:
    missing = product.missing("name")
    if not any(node.has("image") for node in (product, *variants(product))):
        missing.append("image")
    if not any(True for offer in own for _ in price_texts(offer)):
        missing.append("offers.price")
    if not any(offer.has("priceCurrency") or _in_specification(offer, "priceCurrency") for offer in own):
        missing.append("offers.priceCurrency")
    return missing


def _in_specification(offer: Node, name: str) -> bool:
    return any(specification.has(name) for specification in offer.nodes("priceSpecification"))
