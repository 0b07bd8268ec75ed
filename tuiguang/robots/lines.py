"""From bytes to key and value, with every liberty that Google's parser takes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

LARGEST_BYTES = 500 * 1024  # https://developers.google.com/search/docs/crawling-indexing/robots/robots_txt
LONGEST_LINE = 2083 * 8 - 1  # bytes kept of a line: eight times the longest URL of Internet Explorer
_SPACE = " \t\n\v\f\r"
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_TYPOS = {
    "user-agent": ("user-agent", "useragent", "user agent"),
    "allow": ("allow",),
    "disallow": ("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"),
    "sitemap": ("sitemap", "site-map"),
}
_OTHERS = frozenset({"crawl-delay", "host", "clean-param", "request-rate", "visit-time", "content-signal"})


class Line(NamedTuple):
    """`value` holds bytes read as Latin-1; `key` is the directive as it counts, or the word itself in lower case."""

    number: int
    raw: str  # bytes read as Latin-1
    key: str
    value: str
    known: bool = False
    misspelled: bool = False
    no_colon: bool = False

    @property
    def text(self) -> str:
        return utf8(self.raw).strip()


def octets(body: bytes | str) -> str:
    """The file as Latin-1 text, so that one character is one byte. UTF-16 with its mark becomes UTF-8 first."""
    if isinstance(body, str):
        body = body.encode("utf-8", "surrogatepass")
    elif is_utf16(body):
        body = body[: 2 * LARGEST_BYTES + 2].decode("utf-16", "replace").encode("utf-8", "surrogatepass")
    return body[_mark_length(body) :].decode("latin-1")


def is_utf16(body: bytes | str) -> bool:
    return isinstance(body, bytes) and body.startswith((b"\xff\xfe", b"\xfe\xff"))


def _mark_length(body: bytes) -> int:
    """Google skips a UTF-8 byte order mark, whole or begun."""
    return next((length for length in (3, 2, 1) if body.startswith(b"\xef\xbb\xbf"[:length])), 0)


def utf8(octets: str) -> str:
    return octets.encode("latin-1").decode("utf-8", "replace")


def is_utf8(octets: str) -> bool:
    try:
        octets.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def split(text: str) -> Iterator[tuple[int, str]]:
    """Numbered lines, ended by CR, LF or CRLF."""
    number = 0
    for found in _LINE.finditer(text):
        if found[0]:
            number += 1
            yield number, found[1]


def read(number: int, raw: str) -> Line | None:
    """None: nothing but white space or a comment."""
    content = raw[:LONGEST_LINE].partition("\0")[0].partition("#")[0].strip(_SPACE)
    if not content:
        return None
    key, colon, value = content.partition(":")
    if not colon:
        return _without_colon(number, raw, content)
    key = key.strip(_SPACE).lower()
    name, misspelled = _directive(key)
    return Line(number, raw, name or key, value.strip(_SPACE), bool(name), misspelled)


def _without_colon(number: int, raw: str, content: str) -> Line:
    """White space may stand for the colon when it parts exactly two words."""
    key, *values = re.split(r"[ \t]+", content)
    name, misspelled = _directive(key.lower())
    understood = len(values) == 1 and name
    return Line(number, raw, name or key.lower(), values[0] if understood else "", bool(understood), misspelled, True)


def _directive(key: str) -> tuple[str, bool]:
    """What `key` stands for ("" when nothing) and whether it is written wrongly. Beginnings count, as with Google."""
    if key in _OTHERS:
        return key, False
    for name, spellings in _TYPOS.items():
        if key.startswith(spellings):
            return name, key != name
    return "", False
