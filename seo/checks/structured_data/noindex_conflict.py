"""Rich markup on a page that asks not to be indexed."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import noindex
from tuiguang.model.page import Page
from tuiguang.rules import rule

RICH = ("Product", "Article", "FAQPage", "Recipe", "Event", "JobPosting", "VideoObject", "Review", "Course", "HowTo")


@rule(on=html_page, priority="Low", kind="Warning", engines="none stated")
def check(page: Page) -> Iterator[Facts]:
    """Blocks that stand on every page, such as those of the company or the breadcrumb, say nothing."""
    if not page.structured or not noindex(page):
        return
    data = graph(page)
    types = sorted({node.type for name in RICH for node in data.of(name) if not data.within(node)})
    if types:
        yield {"types": types[:20], "items": sum(len(data.of(name)) for name in RICH)}
