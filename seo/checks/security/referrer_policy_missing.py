"""A page that does not limit what other sites learn of its address."""

from collections.abc import Iterator

from seo.checks.guards import headed_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

SECURE = ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")
LOOSE = ("no-referrer-when-downgrade", "origin", "origin-when-cross-origin", "unsafe-url")


@rule(on=headed_page, priority="Low", kind="Warning", engines="none: protects visitors")
def check(page: Page) -> Iterator[Facts]:
    """Of several values the last one that browsers know counts; a <meta> goes before the header."""
    value = page.meta("referrer") or ", ".join(page.header_values("referrer-policy"))
    known = [word for word in value.lower().replace(",", " ").split() if word in SECURE or word in LOOSE]
    if not known or known[-1] in LOOSE:
        yield {"value": value}
