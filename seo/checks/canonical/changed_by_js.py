"""Scripts replace the canonical that the server sent."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google gets two answers, Baidu the first alone")
def check(page: Page) -> Iterator[Facts]:
    if page.rendered and page.canonical and page.rendered.canonical not in ("", page.canonical):
        yield {"raw": page.canonical, "rendered": page.rendered.canonical}
