"""An article without headline, date or author in its markup."""

import re
from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?\Z")


@rule(on=marked_up_page, priority="Low", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """A missing image alone is no finding: Google finds one in the page."""
    data = graph(page)
    for node in data.of("Article"):
        if data.within(node) <= {"mainEntity"} and (missing := _missing(node)):
            yield {"type": node.type, "missing": missing + node.missing("image"), "headline": node.text("headline")}


def _missing(node: Node) -> list[str]:
    missing = [] if node.has("headline") or node.has("name") else ["headline"]
    dates = node.texts("datePublished")
    if not dates:
        missing.append("datePublished")
    elif not any(_DATE.match(date) for date in dates):
        missing.append("datePublished (ISO 8601)")
    authors = node.nodes("author")
    if not node.texts("author") and not any(author.has("name") or author.is_reference for author in authors):
        missing.append("author")
    return missing
