"""An article that does not show when it was written or brought up to date."""

from collections.abc import Iterator

from seo.articles import is_article
from seo.checks.guards import indexable_page
from seo.dates import shows_date
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

NEAR_TOP = 1_500  # characters of the text


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="AI")
def check(page: Page) -> Iterator[Facts]:
    """A <time> element, or a date in words or digits near the top. What only markup holds is not seen."""
    if page.elements.get("time") or not is_article(page):
        return
    if not any(shows_date(text[:NEAR_TOP]) for text in (page.text.main, page.text.boilerplate)):
        yield {"title": page.title, "h1": page.h1}
