"""A currency in the markup that is no ISO 4217 code."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.prices import CURRENCIES
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    data = graph(page)
    nodes = (*data.of("Offer"), *data.of("PriceSpecification"))
    values = [text for node in nodes for text in node.texts("priceCurrency") if text.upper() not in CURRENCIES]
    if values:
        yield {"value": values[0], "count": len(values), "values": list(dict.fromkeys(values))[:20]}
