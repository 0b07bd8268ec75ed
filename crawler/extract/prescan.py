"""The first 1,024 bytes: which encoding do they declare? The prescan algorithm of the HTML standard (13.2.3.2)."""

import re
from collections.abc import Iterator

from webencodings import lookup

PRESCAN_BYTES = 1024
_SPACE = b"\t\n\x0c\r "
_CHARSET = re.compile(rb"charset[\t\n\x0c\r ]*=[\t\n\x0c\r ]*", re.IGNORECASE)
_META = re.compile(rb"<meta[\t\n\x0c\r /]", re.IGNORECASE)
_TAG = re.compile(rb"</?[A-Za-z][^\t\n\x0c\r >]*")
_VALUE_END = re.compile(rb"[\t\n\x0c\r >]")


def prescan(body: bytes, limit: int = PRESCAN_BYTES) -> str:
    """The label of a <meta> that names an encoding the standard knows, in lower case as written; "" for none.

    With a larger `limit` it finds what the standard calls a late <meta>: browsers start anew when they meet one.
    """
    head = body[:limit]
    at = head.find(b"<")
    while at >= 0:
        label, after = _step(head, at)
        if label:
            return label
        at = head.find(b"<", after)
    return ""


def _step(head: bytes, at: int) -> tuple[str, int]:
    """What stands at this "<": a label it declares, and where to read on."""
    if head.startswith(b"<!--", at):
        end = head.find(b"-->", at + 2)
        return "", end + 3 if end >= 0 else len(head)
    if _META.match(head, at):
        return _meta(head, at + 5)
    if tag := _TAG.match(head, at):
        *_, end = [tag.end(), *(after for _, _, after in _attributes(head, tag.end()))]
        return "", end
    if head[at + 1 : at + 2] in (b"!", b"/", b"?"):
        end = head.find(b">", at)
        return "", end if end >= 0 else len(head)
    return "", at + 1


def _meta(head: bytes, at: int) -> tuple[str, int]:
    attributes: dict[bytes, bytes] = {}
    for name, value, after in _attributes(head, at):
        attributes.setdefault(name, value)
        at = after
    if at >= len(head) and head[-1:] != b">":
        return "", at  # the tag does not end within the bytes that are looked at
    label = _known(attributes.get(b"charset", b""))
    if not label and attributes.get(b"http-equiv", b"").lower() == b"content-type":
        label = _known(label_in_content(attributes.get(b"content", b"")))
    return label, at


def _known(label: bytes) -> str:
    text = label.strip(_SPACE).decode("latin-1").lower()
    return text if text and lookup(text) else ""


def label_in_content(content: bytes) -> bytes:
    """The charset parameter in the content of a meta http-equiv, or in a Content-Type header."""
    found = _CHARSET.search(content)
    if not found:
        return b""
    rest = content[found.end() :]
    quote = rest[:1]
    if quote in (b'"', b"'"):
        inside, closed, _ = rest[1:].partition(quote)
        return inside if closed else b""
    return re.split(rb"[\t\n\x0c\r ;]", rest, maxsplit=1)[0]


def _attributes(head: bytes, at: int) -> Iterator[tuple[bytes, bytes, int]]:
    """Name in lower case, value, and where the attribute ends. Stops after ">" or where the bytes end."""
    while True:
        while at < len(head) and head[at : at + 1] in b"\t\n\x0c\r /":
            at += 1
        if at >= len(head):
            yield b"", b"", at
            return
        if head[at : at + 1] == b">":
            return
        name, at = _name(head, at)
        value = b""
        equals = _skip_space(head, at)
        if head[equals : equals + 1] == b"=":
            value, at = _value(head, _skip_space(head, equals + 1))
        yield name.lower(), value, at


def _skip_space(head: bytes, at: int) -> int:
    while at < len(head) and head[at] in _SPACE:
        at += 1
    return at


def _name(head: bytes, at: int) -> tuple[bytes, int]:
    start = at
    while at < len(head) and (head[at] not in b"\t\n\x0c\r />=" or (head[at : at + 1] == b"=" and at == start)):
        at += 1
    return head[start:at], at


def _value(head: bytes, at: int) -> tuple[bytes, int]:
    quote = head[at : at + 1]
    if quote in (b'"', b"'"):
        end = head.find(quote, at + 1)
        return (head[at + 1 : end], end + 1) if end >= 0 else (b"", len(head))
    found = _VALUE_END.search(head, at)
    stop = found.start() if found else len(head)
    return head[at:stop], stop
