"""A page that other sites may show inside a frame of theirs."""

from collections.abc import Iterator

from seo.checks.guards import headed_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

OBEYED = ("deny", "sameorigin")  # browsers no longer know ALLOW-FROM


@rule(on=headed_page, priority="Low", kind="Warning", engines="none: protects visitors")
def check(page: Page) -> Iterator[Facts]:
    """A policy in a <meta> cannot forbid frames."""
    value = page.header("x-frame-options") or ""
    framed = any("frame-ancestors" in policy.lower() for policy in page.header_values("content-security-policy"))
    if not framed and value.strip().lower() not in OBEYED:
        yield {"value": value}
