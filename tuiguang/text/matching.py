"""Tracked keywords found in a text, as a marketer counts them.

The rules: case, full width, traditional characters and white space do not matter (`fold`). A Latin word is never
broken (cat is not in category; cats is another word); a hyphen or an apostrophe ends a word. Between hanzi a keyword
may stand anywhere, unless the text reads otherwise there: 密码 is not in 保密码头 (保密 + 码头).
Over all keywords the leftmost counts, of several at one place the longest: in 蓝牙耳机 that is one 蓝牙耳机, no 耳机.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from tuiguang.text.fold import fold
from tuiguang.text.scripts import HAN
from tuiguang.text.words import default_segmenter, stop_words

_HANZI_RUN = re.compile(f"[{HAN}]+")
# Scripts that write words without blanks, or particles joined to them: a keyword may begin and end in a run.
_JOINED = (
    f"{HAN}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d\u1100-\u11ff\uac00-\ud7a3"
)
_LETTER = rf"(?:(?![{_JOINED}])[^\W_])"
_INSIDE_WORD = re.compile(rf"(?<={_LETTER}){_LETTER}|(?<=\d)[.,](?=\d)|(?<=\d[.,])\d|[\u0300-\u036f]")
_BLOCK_END = "\0"  # stands for a line feed: no keyword reaches over it


class Count(Struct, frozen=True):
    """How often one keyword stands in a text."""

    longest: int  # by the leftmost-longest rule over all tracked keywords: adds up without counting twice
    alone: int  # as if no other were tracked: 耳机 in 蓝牙耳机 too


class _Pattern(Struct, frozen=True):
    """One folded keyword, and what a match of it must be asked about."""

    word: str
    latin_start: bool
    latin_end: bool
    may_straddle: bool  # two hanzi or more can be parts of two words

    @classmethod
    def of(cls, word: str) -> "_Pattern":
        edges = (re.match(_LETTER, word[0]) is not None, re.match(_LETTER, word[-1]) is not None)
        return cls(word, *edges, len(word) > 1 and _HANZI_RUN.fullmatch(word) is not None)


class Matcher:
    """Counts the same keywords in many texts. Keywords that fold alike (蓝牙, 藍牙) get the same counts."""

    def __init__(self, keywords: Sequence[str]) -> None:
        self.folded = tuple(fold(_encodable(keyword).replace(_BLOCK_END, "")) for keyword in keywords)
        self._patterns = [_Pattern.of(word) for word in dict.fromkeys(filter(None, self.folded))]
        self._automaton = AhoCorasick([pattern.word for pattern in self._patterns], store_patterns=False)

    def counts(self, text: str) -> list[Count]:
        """One for each keyword, in their order. Line feeds of `text` part its blocks."""
        matches = self._matches(folded_blocks(text)) if text and self._patterns else []
        if not matches:
            return [_NONE] * len(self.folded)
        longest, alone = _counted(matches)
        return [Count(longest.get(word, 0), alone.get(word, 0)) for word in self.folded]

    def _matches(self, text: str) -> list[tuple[int, int, str]]:
        """Start, end and word of all that break no word, from the left, the longest first of those at one place."""
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        reading = _Reading(text)
        spans = sorted((start, -end, which) for which, start, end in found)
        patterns = self._patterns
        return [
            (start, -minus_end, patterns[which].word)
            for start, minus_end, which in spans
            if not _breaks_a_word(text, start, -minus_end, patterns[which])
            and not (patterns[which].may_straddle and reading.parts(start, -minus_end))
        ]


def _counted(matches: list[tuple[int, int, str]]) -> tuple[dict[str, int], dict[str, int]]:
    """How often each word counts by the leftmost-longest rule, and how often alone."""
    longest: dict[str, int] = {}
    alone: dict[str, int] = {}
    free_alone: dict[str, int] = {}
    free_from = 0
    for start, end, word in matches:
        if start >= free_from:
            longest[word] = longest.get(word, 0) + 1
            free_from = end
        if start >= free_alone.get(word, 0):
            alone[word] = alone.get(word, 0) + 1
            free_alone[word] = end
    return longest, alone


_NONE = Count(0, 0)


@lru_cache(maxsize=64)
def matcher(keywords: tuple[str, ...]) -> Matcher:
    """The matcher of these keywords, built once: a crawl asks with the same ones for every page."""
    return Matcher(keywords)


def folded_blocks(text: str) -> str:
    """`fold` that keeps apart what line feeds part."""
    return fold(_encodable(text).replace("\n", _BLOCK_END))


def _encodable(text: str) -> str:
    """Half surrogates become question marks; the matcher reads UTF-8."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")


def _breaks_a_word(text: str, start: int, end: int, pattern: _Pattern) -> bool:
    """Whether a Latin word or a number goes on over an edge."""
    if pattern.latin_start and start and _INSIDE_WORD.match(text, start):
        return True
    return pattern.latin_end and _INSIDE_WORD.match(text, end) is not None


class _Reading:
    """Where words begin between the hanzi of a text; only runs that are asked about are cut."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._runs: list[tuple[int, int]] | None = None
        self._starts: dict[int, list[int]] = {}  # of each run that was asked about

    def parts(self, start: int, end: int) -> bool:
        """Whether [start, end) is the end of one word and the beginning of the next.

        So when both edges lie inside words, or one does and the other word is a function word: 和服 in 产品和服务.
        """
        begin, stop = self._run(start)
        if start == begin and end == stop:
            return False
        starts = self._starts.get(begin)
        if starts is None:
            starts = self._starts[begin] = _word_starts(self._text[begin:stop])
        start, end = start - begin, end - begin
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        if first == last:
            return False  # inside one word, or that word itself
        cut_first, cut_last = starts[first] < start, starts[last + 1] > end
        if cut_first and cut_last:
            return True
        whole = last if cut_first else first
        return (cut_first or cut_last) and self._is_function(begin + starts[whole], begin + starts[whole + 1])

    def _run(self, place: int) -> tuple[int, int]:
        """Where the run of hanzi around `place` begins and ends."""
        if self._runs is None:
            self._runs = [found.span() for found in _HANZI_RUN.finditer(self._text)]
        return self._runs[bisect_right(self._runs, (place, len(self._text))) - 1]

    def _is_function(self, start: int, end: int) -> bool:
        return self._text[start:end] in stop_words("zh")


def _word_starts(run: str) -> list[int]:
    """Where the words of a run of hanzi begin, and its end. The segmenter remembers short runs."""
    return list(accumulate(map(len, default_segmenter().segment(run)), initial=0))
