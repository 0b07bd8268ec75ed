"""What the response headers say about the page: type, target of a redirect, links, refresh."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tuiguang.urls import join

Headers = tuple[tuple[str, str], ...]

HTML_TYPES = ("text/html", "application/xhtml+xml")
_MEDIA_TYPE = re.compile(r"\s*([!#$%&'*+.^_`|~\w-]+/[!#$%&'*+.^_`|~\w-]+)\s*(?:;|,|$)", re.ASCII)
_FIRST_TAG = re.compile(
    r"\s*+(?:(?><!--.*?-->)\s*+)*+<(?:!doctype html|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p"
    r"|meta|link|base|main|header|section|article|nav|ul|form|img|span)[\s>/]",
    re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(r"<([^<>]*)>((?:\s*;\s*[^\s=;,\"]+(?:\s*=\s*(?:\"(?:[^\"\\]|\\.)*\"|[^;,\"]*))?|\s*;)*)")
_PARAMETER = re.compile(r";\s*([^\s=;,\"]+)(?:\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^;,\"]*)))?")
_REFRESH = re.compile(r"\s*(\d*(?:\.\d*)?)(?:\s*[;,\s]\s*(?:url\s*=\s*)?(.*))?$", re.IGNORECASE | re.DOTALL)


class HeaderLink(Struct, frozen=True):
    """One entry of a Link header (RFC 8288). The first of a parameter counts."""

    href: str
    parameters: dict[str, str]


def lowered(headers: Sequence[tuple[str, str]] | None) -> Headers | None:
    return None if headers is None else tuple([(name.strip().lower(), value) for name, value in headers])


def first(headers: Headers | None, name: str) -> str:
    return next((value for key, value in headers or () if key == name), "")


def content_type(headers: Headers | None) -> str:
    """The last valid Content-Type as sent (Fetch standard, "extract a MIME type"); "" when there is none."""
    sent = (part.strip() for key, value in headers or () if key == "content-type" for part in value.split(","))
    valid = [part for part in sent if _MEDIA_TYPE.match(part)]
    return valid[-1] if valid else ""


def media_type(value: str) -> str:
    """Of a Content-Type: lower case, without parameters; "" when it is none."""
    found = _MEDIA_TYPE.match(value)
    return found[1].lower() if found else ""


def sniffed_type(text: str) -> str:
    """For bodies whose headers are unknown: HTML, XML, PDF or text, by how they begin (MIME Sniffing standard)."""
    head = text[:4096].lstrip("\ufeff \t\r\n\f")
    if _FIRST_TAG.match(head):
        return "text/html"
    if head.startswith("<?xml"):
        return "application/xhtml+xml" if "<html" in head else "text/xml"
    if head.startswith("%PDF-"):
        return "application/pdf"
    return "text/html" if re.search(r"<[a-zA-Z!/]", head) else "text/plain" if head else ""


def mislabelled(media_type: str, body: bytes) -> bool:
    """HTML that is sent as plain text or as a download."""
    return media_type in ("text/plain", "application/octet-stream") and bool(
        _FIRST_TAG.match(body[:1024].decode("latin-1").removeprefix("\xef\xbb\xbf"))
    )


def links(values: Sequence[str]) -> Iterator[HeaderLink]:
    for value in values:
        for entry in _LINK.finditer(value):
            parameters: dict[str, str] = {}
            for name, quoted, plain in _PARAMETER.findall(entry[2]):
                parameters.setdefault(name.lower().rstrip("*"), re.sub(r"\\(.)", r"\1", quoted) or plain.strip())
            yield HeaderLink(entry[1].strip(), parameters)


def refresh(content: str, base: str) -> tuple[float | None, str]:
    """Seconds and target of a Refresh header or meta; (None, "") when it is none, as without a number.

    Without URL the target is `base` itself.
    """
    found = _REFRESH.match(content)
    if not found or not found[1]:
        return None, ""
    target = (found[2] or "").strip()
    if target[:1] in ("'", '"'):
        target = target[1:].partition(target[0])[0]
    seconds = float(found[1]) if found[1].strip(".") else 0.0
    return min(seconds, 1e9), join(base, target) if target else base
