"""A long page without a subheading."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.heading import Limits, outline
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Warning")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    words = page.text.words - page.text.hanzi / 2
    if words > limits.words_without_h2 and not page.h2:
        yield {"words": page.text.words, "hanzi": page.text.hanzi, "h1": page.h1, "outline": outline(page)}
