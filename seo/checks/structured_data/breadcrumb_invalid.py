"""Breadcrumb markup that search engines cannot follow."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.checks.structured_data import Limits
from seo.prices import number
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Medium", kind="Issue", engines="Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    for trail in graph(page).of("BreadcrumbList"):
        items = trail.nodes("itemListElement")
        if faults := list(dict.fromkeys(_faults(items, limits.fewest_breadcrumbs))):
            yield {"faults": faults, "items": [_name(item) or "–" for item in items][:20], "count": len(items)}


def _faults(items: list[Node], fewest: int) -> Iterator[str]:
    if len(items) < fewest:
        yield "too-few-items"
    positions = [number(item.text("position")) for item in items]
    if any(position is None for position in positions):
        yield "position-missing"
    elif sorted(position for position in positions if position is not None) != list(range(1, len(items) + 1)):
        yield "positions-not-1-to-n"
    else:
        items = [item for _, item in sorted(zip(positions, items, strict=True), key=lambda pair: pair[0] or 0)]
    if not all(map(_name, items)):
        yield "name-missing"
    if not all(item.has("item") for item in items[:-1]):
        yield "item-missing"


def _name(item: Node) -> str:
    return item.text("name") or next((inner.text("name") for inner in item.nodes("item")), "")
