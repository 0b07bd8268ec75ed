"""A form on a page that is served without encryption."""

from collections.abc import Iterator

from seo.checks.guards import http_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=http_page, priority="High", kind="Issue", engines="none: browsers warn")
def check(page: Page) -> Iterator[Facts]:
    if page.forms:
        yield {"count": len(page.forms), "actions": [form.url or form.action for form in page.forms][:20]}
