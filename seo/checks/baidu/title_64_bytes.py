"""A title longer than Baidu shows."""

from collections.abc import Iterator

from seo.checks.baidu import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import cut_to_units, gbk_bytes


@rule(on=indexable_page, priority="Medium", kind="Opportunity", profile="cn", engines="Baidu")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """Where a hanzi is two bytes, display units and bytes are the same; the cut is shown by the former."""
    if len(page.title) <= limits.longest_title_bytes // 4:
        return
    size = gbk_bytes(page.title)
    if size > limits.longest_title_bytes:
        shown = cut_to_units(page.title, limits.longest_title_bytes)
        yield {"title": page.title, "bytes": size, "limit": limits.longest_title_bytes, "shown": shown}
