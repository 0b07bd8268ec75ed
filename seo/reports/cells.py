"""Crawled text on its way into files that people open: what would do harm there is made visible or harmless."""

import re

FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"  # OWASP's list for CSV injection, with the full-width forms that Excel folds
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")  # embeddings, overrides and isolates: they reorder what follows


def printable(text: str) -> str:
    """Control characters and lone surrogates become U+FFFD, bidi controls their names: no XML or UTF-8 file breaks."""
    return _BIDI.sub(lambda match: f"[U+{ord(match[0]):04X}]", _UNPRINTABLE.sub("\ufffd", text))


def formula_safe(text: str) -> str:
    """A leading apostrophe where a spreadsheet would start to calculate, also behind blanks that it would trim."""
    first = text.lstrip(" \u00a0\u3000\ufeff\u200b")[:1]
    return f"'{text}" if first and (first in FORMULA_STARTS or text[0] in FORMULA_STARTS) else text


def cell(value: object) -> object:
    """Text made safe; numbers and empty cells as they are."""
    return formula_safe(printable(value)) if isinstance(value, str) else value
