"""Several main headings on one page."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Bing reports it, Baidu prefers one, Google copes")
def check(page: Page) -> Iterator[Facts]:
    texts = [heading.text for heading in page.headings if heading.level == 1 and heading.text]
    if len(texts) > 1:
        yield {"count": len(texts), "headings": texts[:20]}
