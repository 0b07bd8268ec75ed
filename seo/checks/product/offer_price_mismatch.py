"""A price in the markup that is not among the prices on the page."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.prices import numbers, price_tags
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
    if not marked:
        return
    money = {currency for product in products for currency in currencies(product)}
    tags = [tag for tag in price_tags(page.text.main) if not money or not money.isdisjoint(tag.currencies)]
    if tags and marked.isdisjoint(numbers(f"{page.text.main}\n{page.text.boilerplate}")):
        shown = list(dict.fromkeys(tag.written for tag in tags))
        yield {
            "marked": [str(price) for price in sorted(marked)][:20],
            "currencies": sorted(money),
            "shown": shown[:20],
        }
