"""A filtered or sorted list of goods that may be indexed."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.products import subjects
from seo.shop_urls import facets
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Medium", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    """Variants of a product have a check of their own."""
    names = facets(page.url)
    if names and not subjects(graph(page)):
        plain = page.url.partition("?")[0]
        yield {"parameters": names, "count": len(names), "canonical": page.canonical, "plain": plain}
