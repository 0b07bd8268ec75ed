"""A measuring pixel in the head."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.html import outside_head
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Critical", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """Harmless where nothing of weight follows."""
    if not any(spot.kind == "noscript-image-in-head" for spot in page.spots):
        return
    lost = list(outside_head(page))
    facts: Facts = {"lost": lost[:20], "count": len(lost)}
    yield facts | ({} if lost else {"priority": "Medium"})
