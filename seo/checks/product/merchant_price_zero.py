"""A price of zero in the markup."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.prices import number
from seo.products import offers, price_texts, subjects
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    for product in subjects(graph(page)):
        found = [(name, text) for offer in offers(product) for name, text in price_texts(offer) if number(text) == 0]
        if found:
            name, value = found[0]
            yield {"name": product.text("name"), "property": name, "value": value, "count": len(found)}
