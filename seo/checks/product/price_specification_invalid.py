"""A price specification without price or currency, or two prices that nothing tells apart."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

PRICES = ("price", "minPrice", "maxPrice")


@rule(on=marked_up_page, priority="Medium", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    for offer in graph(page).of("Offer"):
        specifications = [one for one in offer.nodes("priceSpecification") if not one.is_reference]
        missing = list(dict.fromkeys(name for one in specifications for name in _missing(one, offer)))
        if _untold(specifications):
            missing.append("priceType")
        if missing:
            yield {"path": f"{offer.path}.priceSpecification", "missing": missing, "count": len(specifications)}


def _missing(specification: Node, offer: Node) -> Iterator[str]:
    if not any(map(specification.has, PRICES)):
        yield "price"
    if not specification.has("priceCurrency") and not offer.has("priceCurrency"):
        yield "priceCurrency"


def _untold(specifications: list[Node]) -> bool:
    """Two plain prices, neither for a size or quantity: one must be the list price, and does not say so."""
    telling = ("priceType", "referenceQuantity", "eligibleQuantity", "validForMemberTier", "unitCode", "unitText")
    plain = [one for one in specifications if one.has("price") and not any(map(one.has, telling))]
    return len(plain) > 1 and len({one.text("price") for one in plain}) > 1
