"""A page without canonical."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Medium", kind="Warning", engines="Google, Bing; for Baidu a hint")
def check(page: Page) -> Iterator[Facts]:
    """One that scripts add has a check of its own."""
    if not page.canonicals and not (page.rendered and page.rendered.canonical):
        yield {"url": page.url}
