"""A rule's words and a finding's facts become a sentence. Facts are crawled text: they are never formatted again."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from math import isfinite
from typing import Any

from msgspec import Struct

from seo.reports.cells import printable
from seo.reports.words import FACT_VALUES, SENTENCE_WORDS
from tuiguang.rules.words import Lang, Words

LONGEST_TEXT = 160  # characters of one fact in a sentence; the facts column of the exports has the whole
LONGEST_URL = 72
MOST_ITEMS = 5  # of a list; the rest is counted
GROUPED_FROM = 10_000  # 2026 and 1200 read better without a separator
_BRACES = re.compile(r"\{(\w+)\}")
_HANZI = re.compile(r"[\u3400-\u9fff]")
_CJK_BREAK = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])")
_MARKS = re.compile(r"`|\*\*")
_URL = re.compile(r"https?://[^\s\x00-\x20\"<>\\^`{|}]+", re.IGNORECASE)


class Piece(Struct, frozen=True):
    """A run of a sentence: the rule's own words, or a fact (crawled text), with a link when it is an address."""

    text: str
    fact: bool = False
    href: str = ""


def sentence(words: Words, facts: Mapping[str, Any]) -> str:
    """`words.what` with its braces filled, as plain text in the language of the words. Never raises for any facts."""
    return "".join(piece.text for piece in pieces(words.what, facts))


def pieces(what: str, facts: Mapping[str, Any]) -> tuple[Piece, ...]:
    """The same in runs, for who must tell the rule's words from crawled text."""
    return tuple(_pieces(_MARKS.sub("", one_line(what)), facts, "zh" if _HANZI.search(what) else "en"))


def _pieces(what: str, facts: Mapping[str, Any], lang: Lang) -> Iterator[Piece]:
    end = 0
    for match in _BRACES.finditer(what):
        yield Piece(what[end : match.start()])
        yield _fact(match[1], facts.get(match[1]), lang)
        end = match.end()
    yield Piece(what[end:])


def _fact(name: str, value: Any, lang: Lang) -> Piece:
    if isinstance(value, str) and (known := FACT_VALUES[lang].get(name, {}).get(value)):
        return Piece(known)
    return Piece(shown(value, lang), True, link(value) if isinstance(value, str) else "")


def one_line(text: str) -> str:
    """Source lines of a paragraph joined: no blank between hanzi, one elsewhere."""
    return " ".join(_CJK_BREAK.sub("", text).split())


def shown(value: Any, lang: Lang, depth: int = 0) -> str:
    """Any value of a fact for a person to read; a missing one is "?"."""
    words = SENTENCE_WORDS[lang]
    if value is None or value in ("", [], (), {}):
        return "?"
    if isinstance(value, bool):
        return words["yes"] if value else words["no"]
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, dict | list | tuple | set | frozenset) and depth < 3:
        return _joined(value, lang, depth)
    return _text(str(value))


def _number(value: float | Decimal) -> str:
    if isinstance(value, int):
        return _whole(value)
    finite = value.is_finite() if isinstance(value, Decimal) else isfinite(value)
    if not finite:
        return "?"
    text = f"{value:.2f}" if -GROUPED_FROM < value < GROUPED_FROM else f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")


def _whole(value: int) -> str:
    """Python refuses to write out whole numbers of thousands of digits; none of ours is meant to have them."""
    if value.bit_length() > LONGEST_TEXT:
        return "?"
    return f"{value:,}" if abs(value) >= GROUPED_FROM else f"{value:d}"


def _joined(value: Any, lang: Lang, depth: int) -> str:
    words = SENTENCE_WORDS[lang]
    if isinstance(value, dict):
        items = [f"{_text(str(k))}{words['colon']}{shown(v, lang, depth + 1)}" for k, v in _first(value.items())]
    else:
        ordered = sorted(value, key=repr) if isinstance(value, set | frozenset) else value
        items = [shown(item, lang, depth + 1) for item in _first(ordered)]
    more = len(value) - len(items)
    return words["comma"].join(items) + (words["more"].format(n=more) if more else "")


def _first(items: Any) -> list[Any]:
    return list(items)[:MOST_ITEMS]


def _text(text: str) -> str:
    if link(text):
        return short_url(text)
    text = " ".join(printable(text[: LONGEST_TEXT * 4]).split())
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


def short_url(url: str, longest: int = LONGEST_URL) -> str:
    """Cut in the middle, where addresses differ least; host and file name stay."""
    url = printable(url)
    if len(url) <= longest:
        return url
    tail = longest // 2
    return f"{url[: longest - tail - 1]}…{url[-tail:]}"


def link(text: str) -> str:
    """The text when it is a plain http(s) address that may stand in an href, else ""."""
    return text if _URL.fullmatch(text) and text == printable(text) else ""
