"""Which rule decides over a URL: the longest pattern, and of two equally long the one that allows."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

_BEFORE_PATH = re.compile(r"https?://[^/?;#]*")
_PATH_START = re.compile(r"[/?;]")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}|[\x80-\xff]")
_MARKS = {"%2D": "-", "%2E": ".", "%5F": "_", "%7E": "~"}  # RFC 3986: the same with and without encoding


class Rule(Struct, frozen=True):
    allow: bool
    pattern: str  # as it is matched: non-ASCII percent-encoded, hexadecimal digits in capitals
    line: int
    text: str  # the line as written


class Decision(Struct, frozen=True):
    allowed: bool
    line: int = 0  # of the deciding rule; 0: no rule speaks of this URL
    rule: str = ""  # its text as written


UNRULED = Decision(True)


def encode(octets: str) -> str:
    """One spelling of percent-encoding. `octets` is a URL or bytes read as Latin-1."""
    return _ESCAPE.sub(_one_spelling, octets)


def _one_spelling(found: re.Match[str]) -> str:
    octet = found[0]
    if octet[0] != "%":
        return f"%{ord(octet):02X}"
    return _MARKS.get(octet.upper(), octet.upper())


def path_of(url: str) -> str:
    """Path and query of a URL, by Google's reading: "/" when there is none, fragments left out."""
    found = _BEFORE_PATH.match(url)
    rest = url[found.end() :] if found else _rest_of_odd(url)
    if "#" in rest:
        rest = rest.partition("#")[0]
    if "%" in rest:
        rest = _ESCAPE_ASCII.sub(_one_spelling, rest)
    return rest if rest[:1] == "/" else "/" + rest


_ESCAPE_ASCII = re.compile(r"%[0-9A-Fa-f]{2}")


def _rest_of_odd(url: str) -> str:
    """Of what does not start with http: "//host/path", "ftp://host/path", "host/path", "/path"."""
    start = 2 if url.startswith("//") else 0
    early = _PATH_START.search(url, start)
    scheme_end = url.find("://", start)
    if scheme_end >= 0 and not (early and early.start() < scheme_end):
        start = scheme_end + 3
    fragment = url.find("#", start)
    found = _PATH_START.search(url, start)
    if not found or 0 <= fragment < found.start():
        return ""
    return url[found.start() :]


class _Wildcard:
    """A pattern with * or a final $, matched from left to right without going back: linear in the URL."""

    __slots__ = ("anchored", "decision", "head", "last", "middle", "needle", "rank")

    def __init__(self, pattern: str, rank: tuple[int, int], decision: Decision) -> None:
        self.rank, self.decision = rank, decision
        self.anchored = pattern.endswith("$")
        self.head, *rest = pattern.removesuffix("$").split("*")
        self.last = rest.pop() if rest else None
        self.middle = [part for part in rest if part]
        # The longest literal part must be somewhere in the path: a quick look before all else.
        self.needle = max(self.head, *self.middle, self.last or "", key=len)

    def matches(self, path: str) -> bool:
        if not path.startswith(self.head):
            return False
        at = len(self.head)
        if self.last is None:
            return at == len(path)
        for part in self.middle:
            found = path.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        if self.anchored:
            return len(path) - len(self.last) >= at and path.endswith(self.last)
        return path.find(self.last, at) >= 0


class Matcher:
    """All rules for one crawler. Plain patterns are found by bisection, patterns with wildcards one by one."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._plain: dict[str, tuple[tuple[int, int], Decision]] = {}
        wild: list[_Wildcard] = []
        for rule in rules:
            decision = Decision(rule.allow, rule.line, rule.text)
            wild += self._add(rule.pattern, rule, decision)
            if rule.allow:
                wild += self._add(_directory_of_index(rule.pattern), rule, decision)
        wild.sort(key=lambda wildcard: wildcard.rank, reverse=True)
        self._wild = [(wildcard.needle, wildcard) for wildcard in wild]
        self._sorted = sorted(self._plain)
        self._parents = _parents(self._sorted)

    def _add(self, pattern: str, rule: Rule, decision: Decision) -> list[_Wildcard]:
        """Keeps a plain pattern, gives back one with wildcards."""
        if not pattern:
            return []  # an empty Disallow or Allow says nothing
        rank = (2 * len(pattern) + rule.allow, -rule.line)
        if "*" in pattern or pattern.endswith("$"):
            return [_Wildcard(pattern, rank, decision)]
        if pattern not in self._plain or self._plain[pattern][0] < rank:
            self._plain[pattern] = rank, decision
        return []

    def decide(self, url: str) -> Decision:
        path = path_of(url)
        rank, decision = self._longest_plain(path)
        for needle, wildcard in self._wild:
            if needle in path and wildcard.matches(path):
                return decision if wildcard.rank < rank else wildcard.decision
        return decision

    def _longest_plain(self, path: str) -> tuple[tuple[int, int], Decision]:
        """In sorted order every prefix of `path` is its predecessor, or a prefix of its predecessor."""
        at = bisect_right(self._sorted, path) - 1
        while at >= 0:
            pattern = self._sorted[at]
            if path.startswith(pattern):
                return self._plain[pattern]
            at = self._parents[at]
        return (0, 0), UNRULED


def _parents(patterns: list[str]) -> list[int]:
    """For each of the sorted patterns the index of the longest other one it starts with, or -1."""
    parents: list[int] = []
    for at, pattern in enumerate(patterns):
        parent = at - 1
        while parent >= 0 and not pattern.startswith(patterns[parent]):
            parent = parents[parent]
        parents.append(parent)
    return parents


def _directory_of_index(pattern: str) -> str:
    """Google lets "Allow: /x/index.html" allow "/x/" too, and nothing below it."""
    slash = pattern.rfind("/")
    return pattern[: slash + 1] + "$" if pattern.startswith("/index.htm", max(slash, 0)) else ""
