"""A page that is put together out of frames."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Warning", engines="Google, Baidu")
def check(page: Page) -> Iterator[Facts]:
    if page.elements.get("frameset"):
        frames = [resource.url or resource.href for resource in page.resources if resource.kind == "iframe"]
        yield {"count": page.elements.get("frame", 0), "frames": frames[:20]}
