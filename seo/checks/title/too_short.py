"""A title shorter than the room that results give."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.title import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import display_units, title_px


@rule(on=indexable_page, priority="Medium", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if not page.title:
        return
    units, px = display_units(page.title), title_px(page.title)
    if units < limits.shortest_units or px < limits.narrowest_px:
        yield {"title": page.title, "units": units, "chars": len(page.title), "px": px, "limit": limits.shortest_units}
