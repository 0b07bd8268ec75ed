"""Words in the last part of an address that say nothing."""

import re
from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.url import Limits, slug
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

SEPARATOR = re.compile(r"[-_+\s]+")
STOP_WORDS = frozenset([
    "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "with", "by", "as", "is", "are",
    "was", "were", "be", "been", "it", "its", "this", "that", "these", "those",
])  # fmt: skip


@rule(on=indexable_page, priority="Info", kind="Info", engines="–")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    last = slug(page.url)
    if "-" not in last and "_" not in last:
        return
    found = [word for word in SEPARATOR.split(last.lower()) if word in STOP_WORDS]
    if len(found) >= limits.stop_words:
        yield {"slug": last, "words": found[:20], "count": len(found)}
