"""A page whose type a browser may guess in spite of what the server says."""

from collections.abc import Iterator

from seo.checks.guards import headed_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=headed_page, priority="Low", kind="Warning", engines="none: protects visitors")
def check(page: Page) -> Iterator[Facts]:
    value = page.header("x-content-type-options") or ""
    if value.partition(",")[0].strip().lower() != "nosniff":
        yield {"value": value}
