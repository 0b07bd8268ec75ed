"""A meta description shorter than the room that results give."""

from collections.abc import Iterator

from seo.checks.description import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import description_px, display_units


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    text = page.description.strip()
    if not text:
        return
    units, px = display_units(text), description_px(text)
    if units < limits.shortest_units or px < limits.narrowest_px:
        yield {"description": text, "units": units, "px": px, "limit": limits.shortest_units}
