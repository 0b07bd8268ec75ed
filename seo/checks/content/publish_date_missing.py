"""An article that does not say when it was written."""

from collections.abc import Iterator

from seo.articles import is_article
from seo.checks.guards import indexable_page
from seo.dates import dates, shows_date
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Baidu, Google")
def check(page: Page) -> Iterator[Facts]:
    if is_article(page) and not dates(page) and not shows_date(page.text.main):
        yield {"title": page.title, "words": page.text.words}
