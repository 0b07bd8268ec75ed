"""What a robots.txt consists of, as facts with line numbers (from 1)."""

from typing import Literal

from msgspec import Struct

from tuiguang.robots.match import Rule

FaultKind = Literal[
    "unknown-directive",  # the line is ignored
    "misspelled-directive",  # understood all the same
    "missing-colon",  # "Disallow /x": understood when one word follows
    "rule-before-agent",  # ignored
    "bad-agent",  # no crawler can have this name
    "bad-pattern",  # starts with neither / nor *: matches nothing
    "dollar-inside",  # $ means the end only at the end
    "relative-sitemap",
    "bad-crawl-delay",
    "too-long-line",  # cut at 16,663 bytes
    "beyond-500-kib",  # from this line on nothing is read
    "nul",  # the line ends at its NUL byte
    "not-utf-8",
    "more-faults",  # the list stops here
]


class Group(Struct, frozen=True):
    """User-agent lines and the rules below them, in the order of the file."""

    line: int  # of the first User-agent line
    agents: tuple[str, ...]  # as written
    names: tuple[str, ...]  # what they are matched by: product tokens in lower case, "*"
    rules: tuple[Rule, ...] = ()


class CrawlDelay(Struct, frozen=True):
    line: int
    names: tuple[str, ...]
    seconds: float


class Fault(Struct, frozen=True):
    line: int
    text: str  # the line as written, at most 500 characters of it
    kind: FaultKind
