"""A sitemap file as facts: urlset, index, text, RSS or Atom, packed or not, sound or broken."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal, NamedTuple

from crawler.extract.sitemap_bytes import Fault, decode, unpack
from crawler.extract.sitemap_xml import MOST_ENTRIES, XmlReader, absolute
from tuiguang.model.sitemap import Sitemap, SitemapEntry

Source = Literal["robots", "guess", "index", "given"]
_HTML = re.compile(r"\s*<(!doctype\s+html|html)\b", re.IGNORECASE)
_LOC = re.compile(r"<(?:[\w.-]{1,20}:)?loc\s*>([^<]*)(<(?![/!]))?")
_LINE = re.compile(r"([^\n]*)(?:\n|\Z)")  # one by one: a list of them all would outweigh the file
_UNESCAPED = re.compile(r"""&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#[xX][0-9A-Fa-f]+);)|[>'"]|[^\x00-\x7f]""")
_MOST_LINES = 1000  # of `unescaped_lines`: the first thousand say it


def read_sitemap(
    url: str,
    body: bytes,
    *,
    status: int | None = 200,
    media_type: str = "",
    headers: Iterable[tuple[str, str]] | None = None,
    source: Source = "robots",
    depth: int = 0,
) -> Sitemap:
    """What the file says, with its first fault in `error`; entries before a fault are kept.

    `media_type` is the Content-Type without parameters ("": taken from `headers`, whose names are in lower case).
    An answer other than 2xx is not read: its status is the fault. Nothing is fetched. Raises nothing.
    """
    content_type = next((value for name, value in headers or () if name == "content-type"), media_type)
    media_type = media_type or content_type.partition(";")[0].strip().lower()
    if status is not None and not 200 <= status < 300:
        return Sitemap(url=url, kind="unknown", status=status, media_type=media_type, source=source, depth=depth)
    unpacked = unpack(body)
    decoded = decode(unpacked.body, content_type)
    reading = _read(decoded.text)
    fault = _first(unpacked.fault, decoded.fault, reading.fault)
    return Sitemap(
        url=url,
        kind=reading.kind,
        status=status,
        error=fault.kind if fault else "",
        error_detail=fault.detail if fault else "",
        size_bytes=len(unpacked.body) if unpacked.gzipped else len(body),
        gzipped=unpacked.gzipped,
        media_type=media_type,
        encoding=decoded.encoding,
        source=source,
        depth=depth,
        entries=tuple(reading.entries),
        unescaped_lines=reading.unescaped_lines,
        namespace=reading.namespace,
    )


def _first(packing: Fault | None, encoding: Fault | None, reading: Fault | None) -> Fault | None:
    """The fault that explains the others. A picture is no sitemap in a wrong encoding, it is no sitemap."""
    if not packing and reading and reading.kind == "not-a-sitemap":
        return reading
    return packing or encoding or reading


class _Reading(NamedTuple):
    kind: Literal["urlset", "index", "text", "feed", "unknown"]
    entries: list[SitemapEntry]
    fault: Fault | None
    unescaped_lines: tuple[int, ...] = ()
    namespace: str = ""


def _read(text: str) -> _Reading:
    if not text.strip():
        return _Reading("unknown", [], Fault("not-a-sitemap", "line 1, column 1: the file is empty"))
    if _HTML.match(text):
        return _Reading("unknown", [], Fault("not-a-sitemap", "line 1, column 1: an HTML page"))
    if not text.lstrip().startswith("<"):
        return _read_text(text)
    reader = XmlReader()
    reader.read(text)
    unescaped = () if reader.kind in ("unknown", "feed") else tuple(_unescaped_lines(text))
    return _Reading(reader.kind, reader.entries, reader.fault, unescaped, reader.namespace)


def _read_text(text: str) -> _Reading:
    """One address a line. Lines that are none stay, with url "", when any line is one."""
    entries: list[SitemapEntry] = []
    unescaped: list[int] = []
    fault = None
    for line, written in enumerate(_LINE.finditer(text), 1):
        loc = written[1].strip()
        if not loc:
            continue
        if len(entries) == MOST_ENTRIES:
            fault = Fault("too-large", f"line {line}, column 1: more than {MOST_ENTRIES} entries")
            break
        entries.append(SitemapEntry(loc, absolute(loc), line=line))
        if not loc.isascii() and len(unescaped) < _MOST_LINES:
            unescaped.append(line)
    if not any(entry.url for entry in entries):
        detail = f"line {entries[0].line}, column 1: neither XML nor an address"
        return _Reading("unknown", [], Fault("not-a-sitemap", detail))
    return _Reading("text", entries, fault, tuple(unescaped))


def _unescaped_lines(text: str) -> Iterator[int]:
    """Lines on which a loc holds what must be escaped. A raw "<" ends what a browser would call text."""
    line, counted, lines = 1, 0, 0
    for loc in islice(_LOC.finditer(text), MOST_ENTRIES):
        found = _UNESCAPED.search(loc[1])
        if not found and not loc[2]:
            continue
        at = loc.start(1) + found.start() if found else loc.end(1)
        new_lines = text.count("\n", counted, at)
        line, counted = line + new_lines, at
        if new_lines or not lines:
            yield line
            lines += 1
        if lines == _MOST_LINES:
            return
