"""What Chinese law and the smaller Chinese engines ask of a site."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

BEFORE = 10  # characters before a term that are read
DENIED_WITHIN = 4


@dataclass(frozen=True)
class Claim:
    term: str
    quote: str  # with a little of what stands around it


@dataclass(frozen=True)
class _Words:
    kinds: dict[str, str]  # term → "statutory", "absolute", "rank"
    context: dict[str, tuple[str, ...]]
    patterns: tuple[str, ...]  # terms, then neutral words
    automaton: AhoCorasick


@lru_cache(maxsize=1)
def _words() -> _Words:
    listed = tomllib.loads(Path(__file__).with_name("ad_terms.toml").read_text("utf-8"))
    kinds = {term: kind for kind, terms in listed["terms"].items() for term in terms}
    context = {name: tuple(words) for name, words in listed["context"].items()}
    patterns = (*kinds, *context["neutral"])
    return _Words(kinds, context, patterns, AhoCorasick(list(patterns), matchkind=MatchKind.LeftmostLongest))


def is_about_the_law(text: str) -> bool:
    return any(word in text for word in _words().context["about"])


def claims(text: str) -> list[Claim]:
    """The forbidden words of a text that nothing around them excuses, in its order."""
    words = _words()
    try:
        found = words.automaton.find_matches_as_indexes(text)
    except UnicodeEncodeError:  # half surrogates: the matcher reads UTF-8
        return claims(text.encode("utf-8", "replace").decode("utf-8"))
    spans = ((words.patterns[which], start, end) for which, start, end in found)
    return [
        Claim(term, text[max(0, start - 8) : end + 8].replace("\n", " "))
        for term, start, end in spans
        if term in words.kinds and not _excused(words, term, text, start, end)
    ]


def _excused(words: _Words, term: str, text: str, start: int, end: int) -> bool:
    context = words.context
    if term in context["with_de"] and (text[end : end + 1] != "的" or text.startswith(context["advice"], end + 1)):
        return True
    before = text[max(0, start - BEFORE) : start].rpartition("\n")[2]
    if _holds(before[-DENIED_WITHIN:], context["denied"]) or _holds(before, context["goals"] + context["own"]):
        return True
    if text.startswith(context["manner"], end):
        return True
    line = text[text.rfind("\n", 0, start) + 1 : _line_end(text, end)]
    if words.kinds[term] == "rank" and _holds(line, context["evidence"]):
        return True
    return words.kinds[term] == "statutory" and _holds(line[:200], context["awards"])


def _line_end(text: str, start: int) -> int:
    found = text.find("\n", start)
    return len(text) if found < 0 else found


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
