"""A page without Content-Security-Policy."""

from collections.abc import Iterator

from seo.checks.guards import headed_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

HEADERS = ("content-security-policy", "content-security-policy-report-only")


@rule(on=headed_page, priority="Low", kind="Warning", engines="none: protects visitors")
def check(page: Page) -> Iterator[Facts]:
    """A policy that only reports counts: it is the way to a real one."""
    if not any(page.header(name) for name in HEADERS) and not page.meta("content-security-policy"):
        yield {}
