"""A document that takes long to arrive in full."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.performance import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    ms = page.fetch.total_ms
    if ms is not None and ms > limits.slow_load_ms:
        yield {"ms": round(ms), "limit": limits.slow_load_ms, "bytes": page.fetch.wire_bytes or page.size_bytes}
