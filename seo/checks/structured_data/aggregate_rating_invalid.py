"""An average rating without value or count, or with impossible ones."""

from collections.abc import Iterator
from decimal import Decimal

from seo.checks.guards import marked_up_page
from seo.prices import number
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    for node in graph(page).of("AggregateRating"):
        if faults := list(_faults(node)):
            counts = [text for name in ("ratingCount", "reviewCount") for text in node.texts(name)]
            yield {"path": node.path, "faults": faults, "rating": node.text("ratingValue"), "counts": counts}


def _faults(node: Node) -> Iterator[str]:
    """Codes; numbers that are written in an unreadable way are the business of another check."""
    value = _number(node.text("ratingValue"))
    if not node.has("ratingValue"):
        yield "ratingValue-missing"
    elif value is not None and not _lowest(node) <= value <= _highest(node):
        yield "ratingValue-out-of-range"
    counts = [_number(text) for name in ("ratingCount", "reviewCount") for text in node.texts(name)]
    if not counts:
        yield "count-missing"
    elif all(count is not None and count < 1 for count in counts):
        yield "count-below-1"


def _number(text: str) -> Decimal | None:
    return number(text.removesuffix("%").strip())


def _lowest(node: Node) -> Decimal:
    """schema.org's own value when none is given; many shops rate from 0."""
    lowest = _number(node.text("worstRating"))
    return Decimal(1) if lowest is None else lowest


def _highest(node: Node) -> Decimal:
    highest = _number(node.text("bestRating"))
    return Decimal(5) if highest is None else highest
