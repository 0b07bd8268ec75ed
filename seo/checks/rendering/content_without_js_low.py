"""Less than half of the text that people see is in the page as sent: what AI bots miss."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from seo.checks.rendering import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="Medium", kind="Warning", engines="AI bots")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    raw, shown = page.text.words, page.rendered.words if page.rendered else 0
    if shown >= limits.fewest_words and raw < limits.least_raw_share * shown:
        yield {"percent": round(100 * raw / shown), "raw_words": raw, "rendered_words": shown}
