"""An address that redirects to itself."""

from collections.abc import Iterator

from seo.checks.guards import redirecting
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=redirecting, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if page.location == page.url:
        yield {"status": page.status, "location": page.location_raw}
