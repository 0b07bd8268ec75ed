"""A page that leaves camera, microphone and place open to whatever runs in it."""

from collections.abc import Iterator

from seo.checks.guards import headed_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=headed_page, priority="Info", kind="Info", engines="none: protects visitors")
def check(page: Page) -> Iterator[Facts]:
    if not page.header("permissions-policy"):
        yield {}
