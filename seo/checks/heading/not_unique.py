"""The same heading again and again on one page."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.heading import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if len(page.headings) <= limits.most_repeats:
        return
    counts = Counter(heading.text.casefold() for heading in page.headings if heading.text)
    for text, times in counts.most_common(1):
        if times > limits.most_repeats:
            yield {"heading": text, "times": times}
