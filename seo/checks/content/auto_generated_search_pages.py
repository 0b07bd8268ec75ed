"""A result page of the site's own search that may be indexed."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.shop_urls import search_words
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Warning", engines="Baidu (劲风), Google")
def check(page: Page) -> Iterator[Facts]:
    if words := search_words(page.url):
        yield {"words": words, "title": page.title}
