"""A price in the markup that is not among the prices on the page."""

from collections.abc import Iterator
from decimal import Decimal

from seo.checks.guards import marked_up_page
from seo.prices import price_tags, stands
from seo.products import currencies, prices, subjects
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """One price of a variant that is shown is enough; and a page that shows none has a check of its own."""
    products = subjects(graph(page))
    marked = {price for product in products for price in prices(product) if price > 0}
    if not marked or _shown(page, marked):
        return
    money = {currency for product in products for currency in currencies(product)}
    tags = [tag for tag in price_tags(page.text.main) if not money or not money.isdisjoint(tag.currencies)]
    if tags:
        shown = list(dict.fromkeys(tag.written for tag in tags))
        yield {
            "marked": [str(price) for price in sorted(marked)][:20],
            "currencies": sorted(money),
            "shown": shown[:20],
        }


def _shown(page: Page, marked: set[Decimal]) -> bool:
    return any(stands(price, text) for price in marked for text in (page.text.main, page.text.boilerplate))
