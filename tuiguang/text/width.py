"""How much room a text takes: in display units (a hanzi is two), in pixels of a result page, in GBK bytes."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

TITLE_EM_PX = 20.0
DESCRIPTION_EM_PX = 13.75
_ARIAL = Path(__file__).with_name("data") / "arial_widths.tsv"
_ARIAL_EM = 2048

# Measured widths in result titles. They are whole pixels; where nothing was measured, Arial's width is rounded
# down, as it is in the measured space (5.56 → 5), a–o (11.1 → 11) and W (18.9 → 18).
_MEASURED_TITLE_PX = {" ": 5, "i": 5, "l": 5, "t": 7, "f": 7, "m": 18, "W": 18, **dict.fromkeys("abdeno", 11)}

_ZERO_WIDTH_JOINER = "\u200d"


def _is_zero_width(char: str) -> bool:
    """Combining marks, invisible format characters, skin tones, and the jamo that join the syllable before them."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return True
    return "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7ff" or "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_wide(char: str) -> bool:
    if unicodedata.category(char) == "Cn":  # Python's tables call them anything; these blocks are wide by default
        return "\U0001f300" <= char <= "\U0001faff" or "\U00020000" <= char <= "\U0003fffd"
    return unicodedata.east_asian_width(char) in "WF"


class _Units(dict[str, int]):
    """Display units of each character, worked out when it is first met."""

    def __missing__(self, char: str) -> int:
        self[char] = units = 0 if _is_zero_width(char) else 2 if _is_wide(char) else 1
        return units


_UNITS = _Units()


def display_units(text: str) -> int:
    """East Asian wide and full-width characters count 2, combining and invisible ones 0, all others 1."""
    return len(text) if text.isascii() else sum(map(_UNITS.__getitem__, text))


def cut_to_units(text: str, limit: int) -> str:
    """The longest beginning of at most `limit` display units, without trailing white space.

    What people see as one character (a letter with its accents, an emoji sequence, a flag) is kept or dropped whole.
    """
    used = 0
    for place, char in enumerate(text):
        used += _UNITS[char]
        if used > limit:
            return text[: _cluster_start(text, place)].rstrip()
    return text.rstrip()


def _cluster_start(text: str, place: int) -> int:
    """Where the visible character begins whose part stands at `place` (itself of some width)."""
    while place > 0 and _is_joined(text, place):
        place -= 1
        while place > 0 and not _UNITS[text[place]]:
            place -= 1
    return place


def _is_joined(text: str, place: int) -> bool:
    before, char = text[place - 1], text[place]
    if before == _ZERO_WIDTH_JOINER:
        return _UNITS[char] == 2 or unicodedata.category(char) == "So"  # emoji; letters may part after a joiner
    if "\ud800" <= before <= "\udbff":
        return "\udc00" <= char <= "\udfff"
    return _is_flag_half(char) and _flag_halves_before(text, place) % 2 == 1


def _is_flag_half(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flag_halves_before(text: str, place: int) -> int:
    start = place
    while start > 0 and _is_flag_half(text[start - 1]):
        start -= 1
    return place - start


class _Pixels(dict[str, float]):
    """Width of each character in one font size; `known` says what is known in pixels."""

    def __init__(self, known: dict[str, float], em_px: float) -> None:
        super().__init__(known)
        self.em_px = em_px
        self.average_px = known["0"]

    def __missing__(self, char: str) -> float:
        self[char] = px = self._guess(char)
        return px

    def _guess(self, char: str) -> float:
        units = _UNITS[char]
        if units != 1:
            return self.em_px * units / 2
        if unicodedata.east_asian_width(char) == "H":  # half-width katakana
            return self.em_px / 2
        if char.isspace():
            return self[" "]
        return self.get(unicodedata.normalize("NFD", char)[0], self.average_px)


@lru_cache(maxsize=1)
def _arial() -> dict[str, int]:
    rows = (line.split("\t") for line in _ARIAL.read_text("utf-8").splitlines() if line[0].isdigit())
    return {char: int(units) for units, chars in rows for char in chars}


@lru_cache(maxsize=1)
def _title_pixels() -> _Pixels:
    widths = {char: float(units * TITLE_EM_PX // _ARIAL_EM) for char, units in _arial().items()}
    return _Pixels(widths | _MEASURED_TITLE_PX, TITLE_EM_PX)


@lru_cache(maxsize=1)
def _description_pixels() -> _Pixels:
    widths = {char: units * DESCRIPTION_EM_PX / _ARIAL_EM for char, units in _arial().items()}
    return _Pixels(widths, DESCRIPTION_EM_PX)


@lru_cache(maxsize=256)  # several checks ask about one page
def title_px(text: str) -> int:
    """Width of a title in a desktop result, in pixels: measured whole widths and else Arial at 20 px, no kerning.

    A hanzi is one em (20 px); nobody has published a measured one.
    """
    return round(sum(map(_title_pixels().__getitem__, text)))


@lru_cache(maxsize=256)  # several checks ask about one page
def description_px(text: str) -> int:
    """Width of a description in a desktop result, in pixels: Arial at 13.75 px, a hanzi one em, no kerning."""
    return round(sum(map(_description_pixels().__getitem__, text)))


def cut_to_px(text: str, limit: int, width: Callable[[str], int]) -> str:
    """The longest beginning of at most `limit` pixels by `width` (title_px, description_px), cut as above."""
    place = bisect_right(range(1, len(text) + 1), limit, key=lambda length: width(text[:length]))
    return text.rstrip() if place == len(text) else text[: _cluster_start(text, place)].rstrip()


def gbk_bytes(text: str) -> int:
    """Bytes in GBK, by which Baidu's limits are often told: hanzi 2, ASCII 1. What GBK lacks takes GB 18030's 4."""
    return len(text) if text.isascii() else len(text.encode("gb18030", "replace"))
