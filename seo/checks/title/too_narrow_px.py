"""A title that leaves most of Google's desktop result empty."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.title import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import title_px


@rule(on=indexable_page, priority="Medium", kind="Opportunity", engines="Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    px = title_px(page.title)
    if page.title and px < limits.narrowest_px:
        yield {"title": page.title, "px": px, "limit": limits.narrowest_px}
