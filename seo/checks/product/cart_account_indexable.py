"""Cart, checkout, login and the like that may be indexed."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.shop_urls import private_area
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Medium", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    if area := private_area(page.url):
        yield {"area": area, "title": page.title}
