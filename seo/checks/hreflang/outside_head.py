"""hreflang lines in the body, where they count for nothing."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    outside = [a.code for a in page.alternates if a.source == "html" and not a.in_head]
    if outside:
        yield {"count": len(outside), "codes": list(dict.fromkeys(outside))[:20], "break": page.head_break}
