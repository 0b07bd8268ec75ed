"""An article that does not say who wrote it."""

from collections.abc import Iterator

from seo.articles import has_author, is_article
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google: experience, expertise, trust")
def check(page: Page) -> Iterator[Facts]:
    if is_article(page) and not has_author(page):
        yield {"title": page.title, "h1": page.h1}
