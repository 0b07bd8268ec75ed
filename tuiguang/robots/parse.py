"""From lines to groups. The order of things follows Google's parser: only rules close a run of User-agent lines."""

import math
import re

from tuiguang.robots.file import RobotsTxt
from tuiguang.robots.lines import LARGEST_BYTES, LONGEST_LINE, Line, is_utf8, is_utf16, octets, read, split, utf8
from tuiguang.robots.match import Rule, encode
from tuiguang.robots.records import CrawlDelay, Fault, FaultKind, Group

_NAME = re.compile(r"[A-Za-z_-]*")
_WORD = re.compile(r"[A-Za-z0-9_-]*\d[A-Za-z0-9_-]*")
_SECONDS = re.compile(r"[0-9]{1,9}(\.[0-9]*)?|\.[0-9]+")
_ABSOLUTE = re.compile(r"https?://[^/\s]", re.IGNORECASE)
_LONGEST_TEXT = 500  # characters of a line in a fault
_MOST_FAULTS = 1000  # an HTML page or a database dump in place of robots.txt needs no list of all its lines


def parse(body: bytes | str) -> RobotsTxt:
    """Any bytes make a RobotsTxt; what could not be read is in its `faults`. The first 500 KiB count."""
    text = octets(body)
    reader = _Reader()
    if is_utf16(body):
        reader.fault(1, "", "not-utf-8")
    lines = 0
    for lines, raw in split(_head(text)):
        reader.take(lines, raw)
    if len(text) > LARGEST_BYTES:
        reader.fault(lines + 1, "", "beyond-500-kib")
    return reader.result()


def _head(text: str) -> str:
    """The part that counts, in whole lines: half a rule may forbid more than the whole."""
    if len(text) <= LARGEST_BYTES:
        return text
    end = max(text.rfind("\n", 0, LARGEST_BYTES), text.rfind("\r", 0, LARGEST_BYTES)) + 1
    return text[:end]


class _Draft:
    """A group while it is read."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.agents: list[str] = []
        self.names: list[str] = []
        self.rules: list[Rule] = []

    def group(self) -> Group:
        return Group(self.line, tuple(self.agents), tuple(self.names), tuple(self.rules))


class _Reader:
    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._delays: list[CrawlDelay] = []
        self._delay_names: list[str] = []  # a Crawl-delay is for the User-agent lines right above it
        self._after_delay = False
        self._sitemaps: list[tuple[int, str]] = []
        self._faults: list[Fault] = []

    def result(self) -> RobotsTxt:
        groups = tuple(draft.group() for draft in self._drafts)
        return RobotsTxt(groups, tuple(self._delays), tuple(self._sitemaps), tuple(self._faults))

    def fault(self, line: int, text: str, kind: FaultKind) -> None:
        if len(self._faults) < _MOST_FAULTS:
            self._faults.append(Fault(line, text[:_LONGEST_TEXT].strip(), kind))
        elif len(self._faults) == _MOST_FAULTS:
            self._faults.append(Fault(line, "", "more-faults"))

    def take(self, number: int, raw: str) -> None:
        self._look_at_bytes(number, raw)
        line = read(number, raw)
        if line is None:
            return
        self._look_at_key(line)
        if not line.known:
            return
        if line.key == "user-agent":
            self._agent(line)
        elif line.key in ("allow", "disallow"):
            self._rule(line)
        elif line.key == "sitemap":
            self._sitemap(line)
        elif line.key == "crawl-delay":
            self._delay(line)

    def _look_at_bytes(self, number: int, raw: str) -> None:
        if len(raw) > LONGEST_LINE:
            self.fault(number, utf8(raw), "too-long-line")
        if "\0" in raw:
            self.fault(number, utf8(raw), "nul")
        if not raw.isascii() and not is_utf8(raw):
            self.fault(number, utf8(raw), "not-utf-8")

    def _look_at_key(self, line: Line) -> None:
        if line.no_colon and line.key in ("user-agent", "allow", "disallow", "sitemap", "crawl-delay"):
            self.fault(line.number, line.text, "missing-colon")
        elif not line.known:
            self.fault(line.number, line.text, "unknown-directive")
        elif line.misspelled:
            self.fault(line.number, line.text, "misspelled-directive")

    def _agent(self, line: Line) -> None:
        if not self._drafts or self._drafts[-1].rules:
            self._drafts.append(_Draft(line.number))
            self._delay_names = []
        elif self._after_delay:
            self._delay_names = []
        self._after_delay = False
        names = _names(line.value)
        if not names:
            self.fault(line.number, line.text, "bad-agent")
        self._drafts[-1].agents.append(utf8(line.value))
        self._drafts[-1].names.extend(names)
        self._delay_names.extend(names)

    def _rule(self, line: Line) -> None:
        if not self._drafts:
            self.fault(line.number, line.text, "rule-before-agent")
            return
        if line.value and line.value[0] not in "/*":
            self.fault(line.number, line.text, "bad-pattern")
        if "$" in line.value[:-1]:
            self.fault(line.number, line.text, "dollar-inside")
        rule = Rule(line.key == "allow", encode(line.value), line.number, line.text)
        self._drafts[-1].rules.append(rule)

    def _sitemap(self, line: Line) -> None:
        address = utf8(line.value)
        self._sitemaps.append((line.number, address))
        if not _ABSOLUTE.match(address):
            self.fault(line.number, line.text, "relative-sitemap")

    def _delay(self, line: Line) -> None:
        seconds = _seconds(line.value)
        if seconds is None:
            self.fault(line.number, line.text, "bad-crawl-delay")
        elif not self._drafts:
            self.fault(line.number, line.text, "rule-before-agent")
        else:
            self._delays.append(CrawlDelay(line.number, tuple(self._delay_names), seconds))
        self._after_delay = True


def _names(value: str) -> list[str]:
    """ "Googlebot/2.1" → googlebot, "* all" → *. A whole word with digits is a name as well: "MJ12bot"."""
    if value == "*" or (value[:1] == "*" and value[1].isspace()):
        return ["*"]
    found = [_NAME.match(value), _WORD.fullmatch(value)]
    return [name[0].lower() for name in found if name and name[0]]


def _seconds(value: str) -> float | None:
    return float(value) if _SECONDS.fullmatch(value) and math.isfinite(float(value)) else None
