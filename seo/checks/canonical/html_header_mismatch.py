"""The page names one canonical, its Link header another."""

from collections.abc import Iterator

from seo.checks.canonical import usable
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    if len(page.canonicals) < 2:
        return
    html, header = usable(page, "html"), usable(page, "header")
    if html and header and html[0].url != header[0].url:
        yield {"html": html[0].url, "header": header[0].url}
