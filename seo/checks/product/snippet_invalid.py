"""Product markup that gives no product result: no name, or nothing to show beside it."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.products import offers, subjects
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Issue", engines="Google, Bing")
def check(page: Page) -> Iterator[Facts]:
    for product in subjects(graph(page)):
        if missing := _missing(product):
            yield {"name": product.text("name"), "missing": missing, "syntax": product.syntax}


def _missing(product: Node) -> list[str]:
    missing = product.missing("name")
    if not (offers(product) or product.has("offers") or product.has("review") or product.has("aggregateRating")):
        missing.append("offers | review | aggregateRating")
    return missing
