"""Values that are not of the kind that schema.org asks for: dates, durations, numbers, addresses."""

import re
from collections.abc import Iterator
from functools import lru_cache

from seo.checks.guards import marked_up_page
from seo.prices import is_plain
from seo.structured import Node, graph
from seo.vocabulary import properties
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_DATE = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?"
    r" ?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?\Z"
)
_TIME = re.compile(r"\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?\Z")
_DURATION = re.compile(r"-?P(?=.)(?:\d+(?:[.,]\d+)?[YMWD])*(?:T(?:\d+(?:[.,]\d+)?[HMS])+)?\Z")
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:|/|#|\.)?\S+\Z", re.IGNORECASE)


@rule(on=marked_up_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    found = [
        (f"{node.path}.{name}", value, wanted)
        for node in graph(page).nodes
        for name, wanted in _judged(tuple(node.values))
        for value in _misfits(node, name, wanted)
    ]
    if found:
        path, value, wanted = found[0]
        names = list(dict.fromkeys(path for path, _, _ in found))
        yield {"property": path, "value": value[:200], "wanted": wanted, "count": len(found), "properties": names[:20]}


@lru_cache(maxsize=4096)  # the items of a site have the same few sets of properties
def _judged(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Those of which it is known what their plain values must be, with that."""
    kinds = properties()
    return tuple((name, wanted) for name in names if name in kinds and (wanted := _wanted(kinds[name])))


def _wanted(kinds: str) -> str:
    """What plain values must be; "" when there are several choices, or any text will do."""
    kinds = kinds.replace("O", "").replace("C", "D").replace("DD", "D")
    return {"D": "date", "P": "duration", "N": "number", "M": "time", "U": "url", "B": "boolean"}.get(kinds, "")


def _misfits(node: Node, name: str, wanted: str) -> list[str]:
    return [text for text in node.texts(name) if not _fits(text, wanted)]


def _fits(text: str, wanted: str) -> bool:
    if wanted == "date":
        return bool(_DATE.match(text))
    if wanted == "time":
        return bool(_TIME.match(text) or _DATE.match(text))
    if wanted == "duration":
        return bool(_DURATION.match(text))
    if wanted == "number":
        return is_plain(text)
    if wanted == "url":
        return bool(_ADDRESS.match(text))
    return text.lower().rpartition("/")[2] in ("true", "false")
