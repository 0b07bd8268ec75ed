"""A page that keeps its pictures out of image search."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    if found := said(page, "noimageindex"):
        yield quoted(found) | {"images": len(page.images)}
