"""A document in which there is nothing."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

SKELETON = frozenset(["html", "head", "body", "meta"])


@rule(on=html_page, priority="Critical", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    """Elements alone are nothing; a <meta> that leads elsewhere is something."""
    if page.status not in (None, 200) or page.refresh_url or not SKELETON.issuperset(page.elements):
        return
    if not page.text.main and not page.text.boilerplate:
        yield {"bytes": page.size_bytes}
