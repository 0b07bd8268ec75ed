"""Text cut into words: Chinese by dictionary, everything else by Unicode's letters and digits."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from tuiguang.text.engines import Cut, Engine, cutter
from tuiguang.text.han import simplified
from tuiguang.text.scripts import HAN, WORD, common_words_of

_DATA = Path(__file__).with_name("data")
_ENGINE_HANZI = re.compile("[\u4e00-\u9fd5]")  # those that the engines look up; others they treat as signs
_RARE_HANZI = re.compile(f"([{HAN}])")
_PIECES = re.compile(rf"{WORD.pattern}|\s+|.", re.DOTALL)
_CACHED_BLOCKS, _LONGEST_CACHED = 4096, 80  # menus, buttons, names of goods; long blocks seldom come back


class Segmenter:
    """Cuts texts into words. Short blocks are remembered: menus and footers come back on every page.

    `words` (brands, tracked keywords) are kept whole by this segmenter and by no other.
    """

    def __init__(self, words: Iterable[str] = (), engine: Engine = "auto") -> None:
        self._words, self._engine = tuple(words), engine
        self._cut: Cut | None = None
        self._remembered = lru_cache(maxsize=_CACHED_BLOCKS)(self._segment_block)

    def segment(self, text: str) -> list[str]:
        """Words, signs and white space in their order; joined they are the text again."""
        tokens: list[str] = []
        for block in text.splitlines(keepends=True):
            tokens += self._remembered(block) if len(block) <= _LONGEST_CACHED else self._segment_block(block)
        return tokens

    def _segment_block(self, block: str) -> list[str]:
        if not _ENGINE_HANZI.search(block):
            return _without_dictionary(block)
        if self._cut is None:
            self._cut = cutter(self._engine, self._words)
        plain = simplified(block)  # the dictionaries know simplified words
        tokens = _rejoined(self._cut(plain))
        return tokens if plain == block else _same_cuts(block, tokens)


def _rejoined(tokens: list[str]) -> list[str]:
    """Runs without hanzi put together and cut by our rule: engines differ there, and break 3.5mm and e-mail."""
    joined: list[str] = []
    run = ""
    for token in tokens:
        if _ENGINE_HANZI.search(token):
            if run:
                joined += _without_dictionary(run)
                run = ""
            joined.append(token)
        else:
            run += token
    return joined + _without_dictionary(run) if run else joined


def _without_dictionary(text: str) -> list[str]:
    if text.isascii() or not _RARE_HANZI.search(text):
        return _PIECES.findall(text)
    parts = filter(None, _RARE_HANZI.split(text))
    return [piece for part in parts for piece in ([part] if _RARE_HANZI.match(part) else _PIECES.findall(part))]


def _same_cuts(text: str, tokens: list[str]) -> list[str]:
    """`text` cut at the places where `tokens` were: it differs from them only in how characters are written."""
    cut, start = [], 0
    for token in tokens:
        cut.append(text[start : start + len(token)])
        start += len(token)
    return cut


@lru_cache(maxsize=1)
def default_segmenter() -> Segmenter:
    """The one without words of its own, shared so that its memory of blocks is shared."""
    return Segmenter()


def segment(text: str) -> list[str]:
    """Words, signs and white space in their order; joined they are the text again."""
    return default_segmenter().segment(text)


def content_words(text: str, lang: str = "", segmenter: Segmenter | None = None) -> list[str]:
    """The words that say something, in lower case and in their order, repeats kept.

    Left out: signs, bare numbers, single Latin letters, and the function words of `lang` (as `scripts.language`
    names it), always those of English and Chinese too, for pages mix them.
    """
    return [word for run in content_runs(text, lang, segmenter) for word in run]


def content_runs(text: str, lang: str = "", segmenter: Segmenter | None = None) -> list[list[str]]:
    """`content_words`, those that follow one another directly put together: a sign or a function word parts them."""
    stops = stop_words(lang)
    runs: list[list[str]] = [[]]
    for token in (segmenter or default_segmenter()).segment(text.lower()):
        if token not in stops and _says_something(token):
            runs[-1].append(token)
        elif runs[-1] and not (token.isspace() and "\n" not in token):
            runs.append([])
    return runs if runs[-1] else runs[:-1]


def _says_something(token: str) -> bool:
    if token.isascii():
        return len(token) > 1 and not token.isspace() and any(map(str.isalpha, token))
    return any(map(str.isalpha, token))


@lru_cache(maxsize=32)
def stop_words(lang: str) -> frozenset[str]:
    """Function words of a language with those of English and Chinese. An unknown language adds none."""
    own = common_words_of(lang.split("-", maxsplit=1)[0]) if lang[:2] not in ("zh", "en") else frozenset[str]()
    return own | _listed("stop_words_zh.txt") | _listed("stop_words_en.txt")


@lru_cache(maxsize=4)
def _listed(name: str) -> frozenset[str]:
    lines = (_DATA / name).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
