"""A title that piles up the same word, or a row of keywords."""

import re
from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.title import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.scripts import HAN
from tuiguang.text.words import content_words

FIRST_HANZI = "\u3400"
_SEPARATORS = re.compile(r"[_|｜、]|[,，](?!\d)")
_TOKENS = re.compile(rf"[{HAN}]|[^\W_{HAN}]{{2,}}")


@rule(on=indexable_page, priority="High", kind="Warning", engines="Baidu forbids it; Google rewrites such titles")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    separators = len(_SEPARATORS.findall(page.title))
    if separators < limits.stuffed_parts and not _may_repeat(page.title, limits.stuffed_repeats):
        return
    word, count = _commonest(page.title.lower().replace("_", " "), page.text.language)
    if separators >= limits.stuffed_parts or count >= limits.stuffed_repeats:
        yield {"title": page.title, "word": word, "count": count, "separators": separators}


def _commonest(title: str, lang: str) -> tuple[str, int]:
    """Words of hanzi count inside of longer ones too: 耳机 stands three times in 蓝牙耳机,无线耳机,耳机."""
    counts = Counter(content_words(title, lang))
    for word in counts:
        if len(word) > 1 and word[0] >= FIRST_HANZI:
            counts[word] = title.count(word)
    return counts.most_common(1)[0] if counts else ("", 0)


def _may_repeat(title: str, times: int) -> bool:
    """Only then is the title cut into words: a word that comes so often has a character that does."""
    tokens = _TOKENS.findall(title.lower())
    return len(tokens) - len(set(tokens)) >= times - 1 and max(Counter(tokens).values()) >= times
