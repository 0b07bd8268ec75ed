"""A Chinese page without keywords meta. To pages in other languages it is no loss, so they are not asked."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.meta_keywords import keywords, languages
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Info", kind="Info", engines="Baidu, Sogou, 360; Google ignores it")
def check(page: Page) -> Iterator[Facts]:
    if "zh" in languages(page) and not keywords(page):
        yield {"title": page.title}
