"""Running text that is hard to read."""

import re
from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.scripts import count_hanzi

LONGEST_SAMPLE = 5_000  # characters of running text, which is enough to tell
_SENTENCE_END = re.compile(r"[.!?]+(?:\s|$)")
_SENTENCE_END_ZH = re.compile(r"[。！？!?…]+")
_WORD = re.compile(r"[A-Za-z']+")
_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)
_SILENT = re.compile(r"[^aeiouy\W]es?\b", re.IGNORECASE)


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    language = page.text.language
    if language == "en" and page.text.words >= limits.fewest_prose_words:
        score = _flesch(_prose(page.text.main, ".!?"), limits.fewest_prose_words)
        if score is not None and score < limits.lowest_flesch:
            yield _facts(language, "flesch", round(score, 1), limits.lowest_flesch)
    elif language.startswith("zh") and page.text.hanzi >= limits.fewest_prose_words:
        yield from _chinese(_prose(page.text.main, "。！？"), language, limits)


def _facts(language: str, measure: str, value: float, limit: float) -> Facts:
    return {"language": language, "measure": measure, "value": value, "limit": limit}


def _prose(text: str, ends: str) -> list[str]:
    """Blocks that end as sentences do: not the names and prices of a list. The first ones, up to the sample."""
    blocks, size = [], 0
    for block in text.split("\n"):
        if block.endswith(tuple(ends)):
            blocks.append(block)
            size += len(block)
            if size > LONGEST_SAMPLE:
                break
    return blocks


def _flesch(blocks: list[str], fewest_words: int) -> float | None:
    """Flesch 1948: 206.835 - 1.015 words a sentence - 84.6 syllables a word; syllables by groups of vowels."""
    text = "\n".join(blocks)
    words = len(_WORD.findall(text))
    if words < fewest_words:
        return None
    sentences = max(len(_SENTENCE_END.findall(text)), 1)
    syllables = max(len(_VOWELS.findall(text)) - len(_SILENT.findall(text)), words)
    return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words


def _chinese(blocks: list[str], language: str, limits: Limits) -> Iterator[Facts]:
    hanzi = [count_hanzi(block) for block in blocks]
    if sum(hanzi) < limits.fewest_prose_words:
        return
    average = sum(hanzi) / max(sum(len(_SENTENCE_END_ZH.findall(block)) for block in blocks), 1)
    if average > limits.longest_sentence_hanzi:
        yield _facts(language, "sentence", round(average), limits.longest_sentence_hanzi)
    elif max(hanzi) > limits.longest_paragraph_hanzi:
        yield _facts(language, "paragraph", max(hanzi), limits.longest_paragraph_hanzi)
