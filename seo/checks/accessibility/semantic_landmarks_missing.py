"""A page whose parts are not told apart."""

from collections.abc import Iterator

from seo.checks.accessibility import Limits
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="accessibility, AI search")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if "article" in page.elements or any(mark.role in ("main", "navigation") for mark in page.landmarks):
        return
    if page.text.words >= limits.fewest_words:
        yield {"words": page.text.words, "landmarks": sorted({mark.role for mark in page.landmarks})}
