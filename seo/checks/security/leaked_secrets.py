"""Keys of paid services that stand in the page's source for everybody to read."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Critical", kind="Issue", engines="none: thieves read it")
def check(page: Page) -> Iterator[Facts]:
    if page.secrets:
        yield {"count": len(page.secrets), "keys": list(page.secrets[:20])}
