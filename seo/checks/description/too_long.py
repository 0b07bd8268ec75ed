"""A meta description longer than results show."""

from collections.abc import Iterator

from seo.checks.description import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import description_px, display_units


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google, Baidu, Bing")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    text = page.description.strip()
    units, px = display_units(text), description_px(text)
    if units > limits.longest_units or px > limits.widest_px:
        yield {
            "description": text,
            "units": units,
            "px": px,
            "limit": limits.longest_units,
            "limit_px": limits.widest_px,
        }
