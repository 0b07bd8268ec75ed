"""A page with little text of its own."""

from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

WITHOUT_SPACES = ("zh", "ja", "ko", "th")  # their words are counted character by character


@rule(on=indexable_page, priority="Medium", kind="Opportunity", engines="all; Baidu calls it low quality")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """Pages that are as good as empty have a check of their own."""
    text = page.text
    in_hanzi = text.language.startswith(WITHOUT_SPACES) or text.hanzi * 2 > text.words
    fewest = limits.fewest_hanzi if in_hanzi else limits.fewest_words
    if limits.empty_words <= text.words < fewest:
        share = len(text.main.encode()) / page.size_bytes if page.size_bytes else 0.0
        yield {"words": text.words, "hanzi": text.hanzi, "limit": fewest, "text_percent": round(share * 100, 1)}
