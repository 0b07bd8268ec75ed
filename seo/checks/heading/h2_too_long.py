"""Subheadings that are rather sentences."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.heading import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import display_units


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    texts = [heading.text for heading in page.headings if heading.level == 2]
    long = [
        text for text in texts if 2 * len(text) > limits.longest_units and display_units(text) > limits.longest_units
    ]
    if long:
        yield {"h2": long[0], "units": display_units(long[0]), "limit": limits.longest_units, "count": len(long)}
