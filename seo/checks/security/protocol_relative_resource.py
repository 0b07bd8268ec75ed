"""Addresses of files that leave out the protocol."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none")
def check(page: Page) -> Iterator[Facts]:
    hrefs = [image.src for image in page.images] + [resource.href for resource in page.resources]
    found = dict.fromkeys(href for href in hrefs if href.startswith("//"))
    if found:
        yield {"count": len(found), "files": list(found)[:20]}
