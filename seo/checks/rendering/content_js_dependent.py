"""A page whose text is there only when scripts have run."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from seo.checks.rendering import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="High", kind="Warning", engines="Baidu, 360, Sogou, AI bots; Google renders later")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    raw, shown = page.text.words, page.rendered.words if page.rendered else 0
    thin = limits.thin_hanzi if page.text.hanzi * 2 > raw else limits.thin_words
    if raw < thin and shown >= limits.js_growth * raw and shown - raw >= limits.fewest_added:
        yield {"raw_words": raw, "rendered_words": shown, "title": page.title}
