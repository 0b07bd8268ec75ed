"""Baidu's push script loaded by http on a page that came by https: browsers refuse it."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

SCRIPTS = ("http://push.zhanzhang.baidu.com/push.js", "http://zz.bdstatic.com/linksubmit/push.js")


@rule(on=html_page, priority="Low", kind="Warning", profile="cn", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    if not page.url.startswith("https:"):
        return
    sources = [resource.href.strip() for resource in page.resources if resource.url.startswith(SCRIPTS)]
    if sources:
        yield {"source": sources[0], "count": len(sources)}
