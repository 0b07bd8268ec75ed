"""Structured data: JSON-LD by the JSON standard, with the place of what is wrong; microdata and RDFa Lite."""

import json
import re
from collections.abc import Iterator, Sequence, Set
from typing import Any, Literal, NoReturn

from selectolax.lexbor import LexborHTMLParser

from crawler.extract.markup import DEEPEST, Reading
from crawler.extract.microdata import Microdata
from crawler.extract.rdfa import Rdfa
from tuiguang.model.page import StructuredItem

SNIPPET = 200  # characters
_AROUND = 60  # characters shown on each side of an error
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|$)|[\[\]{}]', re.DOTALL)
_LONGEST_INTEGER = 18  # digits: what 64 bits hold


def structured(json_ld: Sequence[str], markup: Set[str], tree: LexborHTMLParser, url: str) -> Iterator[StructuredItem]:
    """`markup`: which of itemscope and typeof the document has. `url` resolves the addresses in microdata and RDFa."""
    for block in json_ld:
        yield json_ld_item(block)
    if "itemscope" in markup:
        yield from _items("microdata", Microdata(url).read(tree))
    if "typeof" in markup:
        yield from _items("rdfa", Rdfa(url).read(tree))


def _items(syntax: Literal["microdata", "rdfa"], found: Reading) -> Iterator[StructuredItem]:
    yield from (StructuredItem(syntax, item) for item in found.items)
    if found.error:
        yield StructuredItem(syntax, None, found.error)


def json_ld_item(raw: str) -> StructuredItem:
    if _depth(raw) > DEEPEST:
        return StructuredItem("json-ld", None, f"nested deeper than {DEEPEST} levels", snippet=raw.strip()[:SNIPPET])
    try:
        data = json.loads(raw, parse_constant=_refuse, parse_int=_integer)
    except json.JSONDecodeError as error:
        return _unread(raw, error.msg, error.pos)
    except _NotJson as error:
        return _unread(raw, str(error), max(raw.find(error.word), 0))
    return StructuredItem("json-ld", _without_surrogates(data) if "\\u" in raw else data, snippet=raw.strip()[:SNIPPET])


def _unread(raw: str, message: str, at: int) -> StructuredItem:
    """Line and column count from 1, in the block as written between its tags."""
    if raw.startswith("\ufeff"):
        message, at = "begins with a byte order mark", 0
    line, column = raw.count("\n", 0, at) + 1, at - raw.rfind("\n", 0, at)
    return StructuredItem("json-ld", None, message, line, column, raw[max(at - _AROUND, 0) : at + _AROUND])


class _NotJson(ValueError):
    def __init__(self, word: str) -> None:
        super().__init__(f"{word} is not JSON")
        self.word = word


def _refuse(word: str) -> NoReturn:
    """NaN and Infinity, which Python's parser lets pass."""
    raise _NotJson(word)


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_INTEGER else float(digits)


def _depth(raw: str) -> int:
    """How deep brackets nest; counted only when there are enough of them to matter."""
    if raw.count("[") + raw.count("{") <= DEEPEST:
        return 0
    deepest = level = 0
    for token in _BRACKETS.findall(raw):
        if token in "[{":
            level += 1
            deepest = max(deepest, level)
        elif token in "]}":
            level -= 1
    return deepest


def _without_surrogates(data: Any) -> Any:
    """JSON may escape half a character, which no UTF-8 can hold: it becomes U+FFFD."""
    text = json.dumps(data, ensure_ascii=False)
    if not re.search("[\ud800-\udfff]", text):
        return data
    return json.loads(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
