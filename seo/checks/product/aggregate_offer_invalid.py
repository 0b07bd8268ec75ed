"""A range of prices without its lowest price or its currency."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Medium", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    for offer in graph(page).of("AggregateOffer"):
        if missing := _missing(offer):
            yield {"path": offer.path, "missing": missing, "offers": len(offer.nodes("offers"))}


def _missing(offer: Node) -> list[str]:
    """The currency may stand in the single offers."""
    missing = offer.missing("lowPrice")
    if not offer.has("priceCurrency") and not any(one.has("priceCurrency") for one in offer.nodes("offers")):
        missing.append("priceCurrency")
    return missing
