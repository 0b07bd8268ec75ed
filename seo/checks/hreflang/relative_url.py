"""hreflang lines without a whole address."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    whole = ("http://", "https://")
    found = [a for a in page.alternates if not a.href.strip().lower().startswith(whole)]
    if found:
        lines = list(dict.fromkeys(f"{a.code}: {a.href}" for a in found))
        yield {"count": len(found), "lines": lines[:20]}
