"""Several keywords metas on one page."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.meta_keywords import keyword_metas
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    found = keyword_metas(page)
    if len(found) > 1:
        yield {"count": len(found), "keywords": found[:20]}
