"""An AMP page without the parts that every AMP page must have."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.mobile import viewports
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

RUNTIME = "cdn.ampproject.org"


@rule(on=html_page, priority="Info", kind="Info", engines="none: Google no longer prefers AMP")
def check(page: Page) -> Iterator[Facts]:
    if not page.amp:
        return
    parts = {
        "canonical": bool(page.canonicals),
        "charset": page.charset.meta == "utf-8",
        "viewport": bool(viewports(page)),
        "runtime": any(RUNTIME in resource.url for resource in page.resources),
    }
    missing = [name for name, there in parts.items() if not there]
    if missing:
        yield {"missing": missing}
