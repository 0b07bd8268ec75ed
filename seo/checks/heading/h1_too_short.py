"""A main heading of a word or less."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.heading import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import display_units


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    units = display_units(page.h1)
    if 0 < units < limits.shortest_h1_units:
        yield {"h1": page.h1, "units": units, "limit": limits.shortest_h1_units}
