"""Links that say nothing: no text, no alt, no label."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity")
def check(page: Page) -> Iterator[Facts]:
    if "" not in of(page).texts:
        return
    silent = [link for link in page.links if not link.text and not link.label and not link.hidden]
    if silent:
        hrefs = list(dict.fromkeys(link.href for link in silent))
        images = sum(link.image for link in silent)
        yield {"count": len(silent), "images": images, "links": hrefs[:20]}
