"""A meta description wider than Google's desktop result."""

from collections.abc import Iterator

from seo.checks.description import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import cut_to_px, description_px


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    text = page.description.strip()
    px = description_px(text)
    if px > limits.widest_px:
        shown = cut_to_px(text, limits.widest_px, description_px)
        yield {"description": text, "px": px, "limit": limits.widest_px, "cut_at": len(shown), "end": shown[-20:]}
