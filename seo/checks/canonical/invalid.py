"""A canonical that names no page."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

LEFTOVERS = frozenset(["undefined", "null", "none", "nan", "false"])  # of templates and scripts that found no value


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    for canonical in page.canonicals:
        if reason := _fault(canonical.href.strip(), canonical.url):
            yield {"href": canonical.href, "reason": reason, "source": canonical.source}
            return


def _fault(href: str, url: str) -> str:
    if not href:
        return "empty"
    if href.startswith("#"):
        return "fragment-only"
    if "{{" in href or href.lower() in LEFTOVERS:
        return "placeholder"
    return "" if url else "no-web-address"
