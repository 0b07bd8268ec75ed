"""A document that does not say how its letters are encoded."""

from collections.abc import Iterator

from seo.checks.guards import headed_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=headed_page, priority="Medium", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    """A <meta> behind the first 1,024 bytes, or with a name that no browser knows, comes too late or says nothing."""
    charset = page.charset
    if page.size_bytes and not (charset.header or charset.bom or charset.meta):
        yield {"used": charset.used, "late": charset.meta_late or page.meta("charset") or ""}
