"""An article that was last touched long ago."""

from collections.abc import Iterator
from datetime import date, timedelta

from seo.articles import is_article
from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from seo.dates import dates
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

DAYS_A_MONTH = 365.25 / 12


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Google, Baidu")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    """ISO dates compare as texts do."""
    if not is_article(page) or not (found := dates(page)):
        return
    border: date = site.today - timedelta(days=round(limits.stale_months * DAYS_A_MONTH))
    if found[-1] < border.isoformat():
        yield {"date": found[-1], "limit": limits.stale_months, "dates": found[-20:], "title": page.title}
