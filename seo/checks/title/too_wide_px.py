"""A title wider than Google's desktop result."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.title import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import cut_to_px, title_px


@rule(on=indexable_page, priority="Medium", kind="Opportunity", engines="Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    px = title_px(page.title)
    if px > limits.widest_px:
        shown = cut_to_px(page.title, limits.widest_px, title_px)
        yield {"title": page.title, "px": px, "limit": limits.widest_px, "shown": shown}
