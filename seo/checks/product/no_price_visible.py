"""A product with a price in the markup and none on the page."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.prices import amounts, stands
from seo.products import prices, subjects
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """A bare number that equals the price counts: the sign of the currency may come from a style."""
    marked = {price for product in subjects(graph(page)) for price in prices(product) if price > 0}
    if not marked or any(stands(price, page.text.main) for price in marked) or any(amounts(page.text.main)):
        return
    yield {"marked": [str(price) for price in sorted(marked)][:20], "words": page.text.words}
