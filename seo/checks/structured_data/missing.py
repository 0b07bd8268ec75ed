"""A page that looks like a product or an article and has no structured data at all."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.prices import price_tags
from seo.products import buy_words
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

OF_OPEN_GRAPH = {"product": "Product", "og:product": "Product", "product.item": "Product", "article": "Article"}


@rule(on=indexable_page, priority="Info", kind="Info", engines="Google, Bing")
def check(page: Page) -> Iterator[Facts]:
    if not page.structured and (expected := _expected(page)):
        yield {"type": expected}


def _expected(page: Page) -> str:
    """By Open Graph, a breadcrumb, or a buy button beside a single price; "" when nothing tells it."""
    declared = OF_OPEN_GRAPH.get((page.meta("og:type") or "").strip().lower())
    if declared:
        return declared
    if any("breadcrumb" in landmark.label.lower() for landmark in page.landmarks):
        return "BreadcrumbList"
    if page.h1 and buy_words(page.text.main) and len({tag.values for tag in price_tags(page.text.main)}) in (1, 2):
        return "Product"
    return ""
