"""Links out of the site to gambling, pornography and fake medicine: the mark of a hacked page."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from seo.checks.guards import html_page
from seo.links import foreign_links
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold
from tuiguang.urls import host


@rule(on=html_page, priority="High", kind="Warning", engines="all; Baidu punishes hardest")
def check(page: Page) -> Iterator[Facts]:
    found = [
        (link, word) for link in foreign_links(page) if (word := spam_word(link.text) or spam_word(host(link.url)))
    ]
    if found:
        links = dict.fromkeys(f"{link.text} → {link.url}" for link, _ in found)
        yield {
            "count": len(found),
            "hidden": sum(link.hidden for link, _ in found),
            "words": sorted({word for _, word in found})[:20],
            "links": list(links)[:20],
        }


@lru_cache(maxsize=16_384)
def spam_word(text: str) -> str:
    """The first word of the list that stands in the text; "" when there is none. Latin ones must stand alone."""
    found = _words().search(fold(text)) if text else None
    return found[0] if found else ""


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    lines = Path(__file__).with_name("spam_words.txt").read_text("utf-8").splitlines()
    words = [fold(line.strip()) for line in lines if line.strip() and not line.startswith("#")]
    return re.compile("|".join(rf"(?<![a-z]){re.escape(w)}(?![a-z])" if w.isascii() else re.escape(w) for w in words))
