"""A server that lets people wait for the first byte."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.performance import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    ms = page.fetch.ttfb_ms
    if ms is not None and ms > limits.slow_ttfb_ms:
        facts: Facts = {"ms": round(ms), "limit": limits.slow_ttfb_ms}
        yield facts | ({"priority": "High"} if ms > limits.very_slow_ttfb_ms else {})
