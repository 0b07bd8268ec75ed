"""A page without a single link."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    leads_on = page.refresh_url not in ("", page.url) or "frameset" in page.elements
    shown = page.rendered is not None and page.rendered.links
    if not page.links and not leads_on and not shown:
        yield {"title": page.title, "words": page.text.words}
