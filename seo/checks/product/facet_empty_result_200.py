"""A filter that finds nothing, answered as a good page."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.prices import price_tags
from seo.products import nothing_found
from seo.shop_urls import facets
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    names = facets(page.url)
    if names and (phrase := nothing_found(page.text.main)) and not price_tags(page.text.main):
        yield {"phrase": phrase, "parameters": names, "status": page.status or 200}
