"""A title longer than search results show."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.title import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import cut_to_units, display_units


@rule(on=indexable_page, priority="Medium", kind="Opportunity", engines="Google, Baidu, Bing")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    units = display_units(page.title)
    if units > limits.longest_units:
        shown = cut_to_units(page.title, limits.longest_units)
        yield {"title": page.title, "units": units, "limit": limits.longest_units, "shown": shown}
