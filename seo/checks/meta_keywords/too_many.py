"""A keywords meta that lists too much."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.meta_keywords import Limits, keywords, phrases
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.width import display_units


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Baidu")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    text = keywords(page)
    listed, units = phrases(text), display_units(text)
    if len(listed) > limits.most_phrases or units > limits.longest_units:
        yield {"count": len(listed), "units": units, "limit": limits.most_phrases, "keywords": listed[:20]}
