"""Addresses with #!, a scheme that search engines have given up."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="retired by Google in 2015, switched off in 2018")
def check(page: Page) -> Iterator[Facts]:
    hrefs: list[str] = []
    if "!" in of(page).fragments:
        hrefs = list(dict.fromkeys(link.href for link in page.links if link.fragment[:1] == "!"))
    offered = page.meta("fragment") == "!"
    if hrefs or offered:
        yield {"count": len(hrefs), "links": hrefs[:20], "meta": offered}
