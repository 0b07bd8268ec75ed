"""From the bytes of a sitemap to text: unpacked within a limit, decoded by what the file says of itself."""

import codecs
import re
import zlib
from typing import NamedTuple

LARGEST_BYTES = 50 * 1024 * 1024  # sitemaps.org: 50 MB uncompressed
MARGIN_BYTES = 64 * 1024
_GZIP = b"\x1f\x8b"
_SLICE = 16 * 1024
_MOST_MEMBERS = 10_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
# Python names more encodings than the web: some are slow on purpose-made input, some are no encodings of text at all.
_OF_THE_WEB = re.compile(
    r"utf-8|utf-16(-le|-be)?|ascii|iso8859-\d+|cp\d+|gb\w+|hz|big5\w*|shift_jis\w*|euc_\w+|koi8-\w"
)


class Fault(NamedTuple):
    kind: str
    detail: str


class Unpacked(NamedTuple):
    body: bytes
    gzipped: bool
    fault: Fault | None = None


class Decoded(NamedTuple):
    text: str  # lines end in "\n"
    encoding: str
    fault: Fault | None = None


def unpack(body: bytes) -> Unpacked:
    """Gzip is known by its first bytes, whatever name or header says. Never more than the limit is unpacked."""
    if not body.startswith(_GZIP):
        return Unpacked(body[: LARGEST_BYTES + MARGIN_BYTES], False, _too_large(len(body)))
    content, fault = _gunzip(body)
    return Unpacked(content, True, _too_large(len(content)) or fault)


def _gunzip(body: bytes) -> tuple[bytes, Fault | None]:
    """In slices: a file may hold many members, and zlib copies all that is left after each."""
    content, at, members, member = bytearray(), 0, 1, zlib.decompressobj(wbits=31)
    while at < len(body) and len(content) <= LARGEST_BYTES:
        piece = body[at : at + _SLICE]
        try:
            content += member.decompress(piece, LARGEST_BYTES + MARGIN_BYTES - len(content))
        except zlib.error as error:
            return bytes(content), Fault("gzip", f"byte {at}: {error}")
        at += len(piece) - len(member.unused_data) - len(member.unconsumed_tail)
        if member.eof and at < len(body):
            if not body.startswith(_GZIP, at):
                return bytes(content), None  # padding after the last member, as gzip itself accepts
            if members == _MOST_MEMBERS:
                return bytes(content), Fault("gzip", f"byte {at}: more than {_MOST_MEMBERS} members")
            members, member = members + 1, zlib.decompressobj(wbits=31)
    return bytes(content), None if member.eof else Fault("gzip", "the file ends in the middle of the compressed data")


def _too_large(size_bytes: int) -> Fault | None:
    return Fault("too-large", f"more than {LARGEST_BYTES} bytes") if size_bytes > LARGEST_BYTES else None


def decode(body: bytes, content_type: str) -> Decoded:
    """By byte order mark, XML declaration, Content-Type, else UTF-8. Bytes that fit no character become U+FFFD."""
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return _decode(body[len(mark) :], encoding)
    declared = _DECLARED.match(body) or _CHARSET.search(content_type)
    if not declared:
        return _decode(body, "utf-8")
    label = declared[1].decode() if isinstance(declared[1], bytes) else declared[1]
    encoding = _codec(label)
    if encoding:
        return _decode(body, encoding)
    detail = f'line 1: encoding "{label}" is not known'
    return _decode(body, "utf-8")._replace(fault=Fault("encoding", detail))


def _codec(label: str) -> str:
    """Python's name; "" for what is none. UTF-16 by declaration alone is a lie: the declaration was read as ASCII."""
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return ""
    if name in ("gb2312", "gbk"):
        return "gb18030"
    return "utf-8" if name.startswith("utf-16") else name if _OF_THE_WEB.fullmatch(name) else ""


def _decode(body: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(_unix_lines(body.decode(encoding)), encoding)
    except UnicodeDecodeError as error:
        before = _unix_lines(body[: error.start].decode(encoding, "replace"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        fault = Fault("encoding", f"line {line}, column {column}: not {encoding}")
        return Decoded(_unix_lines(body.decode(encoding, "replace")), encoding, fault)


def _unix_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
