"""Prices in the markup that are no plain numbers."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.prices import is_plain
from seo.products import price_texts
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """A price of 0 has a check of its own."""
    found = [
        (f"{offer.path}.{name}", text)
        for offer in graph(page).of("Offer")
        for name, text in price_texts(offer)
        if not is_plain(text) or text.startswith("-")
    ]
    if found:
        path, value = found[0]
        yield {"property": path, "value": value[:100], "count": len(found), "values": [text for _, text in found][:20]}
