"""Running text that is hard to read."""

import re
from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.scripts import count_hanzi

LONGEST_SAMPLE = 2_000  # characters of running text, which is enough to tell
_SENTENCE_END_ZH = re.compile(r"[。！？!?…]+")
_LETTERS = str.maketrans({char: " " for char in map(chr, range(128)) if not char.isalpha() and char != "'"})
_VOWELS = re.compile(r"[aeiouy]+")


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
    text = "\n".join(blocks).lower()
    words = text.translate(_LETTERS).split()
    if len(words) < fewest_words:
        return None
    ends = " ".join(text.split()) + " "
    sentences = max(ends.count(". ") + ends.count("! ") + ends.count("? "), 1)
    return 206.835 - 1.015 * len(words) / sentences - 84.6 * sum(map(_SYLLABLES.__getitem__, words)) / len(words)


class _Syllables(dict[str, int]):
    """Of each word groups of vowels; an e at the end is silent, as in "lamplike", unless it is the only one ("the")."""

    MOST = 20_000

    def __missing__(self, word: str) -> int:
        silent = word.endswith(("e", "es", "ed")) and not word.endswith(("le", "ee", "ted", "ded"))
        if len(self) >= self.MOST:
            self.clear()
        self[word] = count = max(len(_VOWELS.findall(word)) - silent, 1)
        return count


_SYLLABLES = _Syllables()


def _chinese(blocks: list[str], language: str, limits: Limits) -> Iterator[Facts]:
    hanzi = [count_hanzi(block) for block in blocks]
    if sum(hanzi) < limits.fewest_prose_words:
        return
    average = sum(hanzi) / max(sum(len(_SENTENCE_END_ZH.findall(block)) for block in blocks), 1)
    if average > limits.longest_sentence_hanzi:
        yield _facts(language, "sentence", round(average), limits.longest_sentence_hanzi)
    elif max(hanzi) > limits.longest_paragraph_hanzi:
        yield _facts(language, "paragraph", max(hanzi), limits.longest_paragraph_hanzi)
