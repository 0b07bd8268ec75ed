"""Pages of a list whose next page leads back to them."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.pagination import Limits, circles, linked, page_number
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Issue")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    """A circle holds a step that does not lead to a higher number: only from there it is followed."""
    after = linked(page, "next")
    if not after or (page_number(after[0]) or 0) > (page_number(page.url) or 1):
        return
    circle = circles(site).get(page.url, [])
    if not circle or len(circle) > limits.longest_chain:
        return
    at = circle.index(page.url)
    cycle = circle[at:] + circle[:at]
    if _told_here(cycle):
        yield {"loop": [*cycle[:20], page.url], "length": len(cycle)}


def _told_here(cycle: list[str]) -> bool:
    """Of several steps back in one circle the first address tells."""
    steps = zip(cycle, [*cycle[1:], cycle[0]], strict=True)
    return cycle[0] == min(a for a, b in steps if (page_number(b) or 0) <= (page_number(a) or 1))
