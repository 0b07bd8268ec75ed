"""Links out of the site to gambling, pornography and fake medicine: the mark of a hacked page."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from seo.checks.guards import html_page
from seo.page_links import foreign_links
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold
from tuiguang.urls import host


@rule(on=html_page, priority="High", kind="Warning", engines="all; Baidu punishes hardest")
def check(page: Page) -> Iterator[Facts]:
    links = foreign_links(page)
    texts = [text for link in links for text in (link.text, host(link.url))]
    if not texts or not _holds_words(fold("\n".join(texts))):
        return
    found = [(link, word) for link in links if (word := spam_word(link.text) or spam_word(host(link.url)))]
    if found:
        shown = dict.fromkeys(f"{link.text} → {link.url}" for link, _ in found)
        yield {
            "count": len(found),
            "hidden": sum(link.hidden for link, _ in found),
            "words": sorted({word for _, word in found})[:20],
            "links": list(shown)[:20],
        }


@lru_cache(maxsize=16_384)
def spam_word(text: str) -> str:
    """The first word of the list that stands in the text; "" when there is none. Latin ones must stand alone."""
    text = fold(text)
    found = _words().search(text) if _holds_words(text) else None
    return found[0] if found else ""


def _holds_words(text: str) -> bool:
    """Whatever stands beside them. Hundreds of words in one pass, and seldom is there any."""
    text = text.encode("utf-8", "replace").decode("utf-8")  # half surrogates: the matcher reads UTF-8
    return bool(_automaton().find_matches_as_indexes(text))


@lru_cache(maxsize=1)
def _listed() -> list[str]:
    lines = Path(__file__).with_name("spam_words.txt").read_text("utf-8").splitlines()
    return [fold(line.strip()) for line in lines if line.strip() and not line.startswith("#")]


@lru_cache(maxsize=1)
def _automaton() -> AhoCorasick:
    return AhoCorasick(_listed())


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    words = _listed()
    return re.compile("|".join(rf"(?<![a-z]){re.escape(w)}(?![a-z])" if w.isascii() else re.escape(w) for w in words))
