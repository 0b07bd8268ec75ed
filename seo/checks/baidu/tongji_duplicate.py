"""Two accounts of 百度统计 on one page."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", profile="cn", engines="none: your statistics")
def check(page: Page) -> Iterator[Facts]:
    ids = list(dict.fromkeys(tag.partition(":")[2] for tag in page.trackers if tag.startswith("baidu:")))
    if len(ids) > 1:
        yield {"count": len(ids), "ids": ids[:20]}
