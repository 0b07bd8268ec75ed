"""A password field on a page that is served without encryption."""

from collections.abc import Iterator

from seo.checks.guards import http_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=http_page, priority="Critical", kind="Issue", engines="none: browsers warn")
def check(page: Page) -> Iterator[Facts]:
    actions = [form.url or form.action for form in page.forms if form.password]
    if actions:
        yield {"count": len(actions), "actions": actions[:20]}
