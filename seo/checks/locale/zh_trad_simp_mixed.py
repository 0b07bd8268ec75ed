"""Simplified and traditional characters mixed in one text."""

from collections.abc import Iterator
from itertools import islice

from seo.checks.guards import html_page
from seo.checks.locale import Limits, count_simplified, count_traditional
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.han import simplified_only, traditional_only


@rule(on=html_page, priority="Medium", kind="Warning", engines="Baidu, Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    text, hanzi = page.text.main, page.text.hanzi
    if hanzi < limits.fewest_hanzi or not page.text.language.startswith("zh"):
        return
    traditional = count_traditional(text)
    if traditional <= limits.mixed_share * hanzi:
        return
    simplified = count_simplified(text)
    if simplified > limits.mixed_share * hanzi:
        yield {
            "traditional": traditional,
            "simplified": simplified,
            "hanzi": hanzi,
            "traditional_chars": _first_of(traditional_only(), text),
            "simplified_chars": _first_of(simplified_only(), text),
        }


def _first_of(characters: frozenset[str], text: str) -> str:
    """20 of those that the text has, in its order."""
    return "".join(islice((char for char in dict.fromkeys(text) if char in characters), 20))
