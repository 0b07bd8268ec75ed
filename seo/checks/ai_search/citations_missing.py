"""An article without a single source outside the site."""

from collections.abc import Iterator

from seo.articles import is_article
from seo.checks.ai_search import Limits
from seo.checks.guards import indexable_page
from seo.page_links import foreign_links
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google: experience, expertise, trust; AI")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if page.text.words < limits.cited_from_words or not is_article(page):
        return
    if not any(link.position == "main" for link in foreign_links(page)):
        yield {"title": page.title, "words": page.text.words, "count": 0}
