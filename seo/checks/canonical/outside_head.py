"""A canonical that does not stand in the head."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Critical", kind="Issue", engines="Google ignores it")
def check(page: Page) -> Iterator[Facts]:
    """Hardly matters where one in the head counts anyway."""
    for canonical in page.canonicals:
        if not canonical.in_head:
            facts: Facts = {"href": canonical.href, "head_ended_by": page.head_break}
            yield facts | ({"priority": "Low"} if page.canonical else {})
            return
