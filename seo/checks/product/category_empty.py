"""A category with one product or none."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.product import Limits
from seo.phrases import says_any
from seo.prices import number, price_tags
from seo.products import EMPTY, nothing_found
from seo.shop_urls import facets, search_words
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Medium", kind="Warning", engines="Google, Baidu")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """By what the page says, or by the list in the markup of a collection page."""
    if facets(page.url) or search_words(page.url):
        return
    data = graph(page)
    if data.of("CollectionPage"):
        counts = [_length(node) for node in data.of("ItemList") if not node.is_a("BreadcrumbList", "HowToSection")]
        if counts and max(counts) < limits.fewest_of_a_category:
            yield {"products": max(counts), "phrase": "", "title": page.title}
            return
    phrase = nothing_found(page.text.main) if says_any(page, EMPTY) else ""
    if phrase and not price_tags(page.text.main):
        yield {"products": 0, "phrase": phrase, "title": page.title}


def _length(items: Node) -> int:
    told = number(items.text("numberOfItems"))
    return max(int(told or 0), len(items.values.get("itemListElement", ())))
