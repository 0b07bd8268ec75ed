"""The answers of the demo shop: its files and answers.toml, made ready to be sent."""

import gzip
import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

HERE = Path(__file__).parent
SHOP = HERE / "shop"
PLACEHOLDER = b"{origin}"
SMALLEST_TO_COMPRESS = 200  # bytes: below, gzip makes a body larger
MEDIA_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".txt": "text/plain",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
DEFAULT_HEADERS = {
    "Cache-Control": "no-cache, no-transform",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Content-Security-Policy": "default-src 'self'; script-src 'self' 'unsafe-inline';"
    " style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'",
}
ASSET_CACHE = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Answer:
    """One answer, whole: nothing is left to compute when it is asked for."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    gzipped: bytes | None  # None: never sent compressed
    etag: str
    delay_s: float = 0.0


def read_answers(origin: str) -> dict[str, Answer]:
    """Path as sent by browsers -> answer. `origin` (scheme, host, port) fills the placeholder in all text files."""
    answers = {path: _answer({"path": path}, file, origin) for path, file in _files()}
    for entry in tomllib.loads((HERE / "answers.toml").read_text("utf-8"))["answer"]:
        answers[entry["path"]] = _answer(entry, _body_file(entry), origin)
    return answers


def _files() -> Iterator[tuple[str, Path]]:
    for file in sorted(SHOP.rglob("*")):
        if file.is_file():
            path = "/" + quote(file.relative_to(SHOP).as_posix())
            yield path, file
            if file.name == "index.html":
                yield path.removesuffix("index.html"), file


def _body_file(entry: dict[str, Any]) -> Path | None:
    """A redirect has no body; anything else answers with its own file unless `body` names another."""
    if "location" in entry:
        return None
    return SHOP / str(entry.get("body") or entry["path"].lstrip("/"))


def _answer(entry: dict[str, Any], file: Path | None, origin: str) -> Answer:
    body = _content(file, origin) if file else b""
    text = bool(file) and _media_type(file).startswith(("text/", "application/xml", "image/svg"))
    squeeze = entry.get("compress", True) and text and len(body) > SMALLEST_TO_COMPRESS
    return Answer(
        status=entry.get("status", 200),
        headers=tuple(_headers(entry, file, origin)),
        body=body,
        gzipped=gzip.compress(body, 6, mtime=0) if squeeze else None,
        etag=f'"{hashlib.sha256(body).hexdigest()[:16]}"',
        delay_s=entry.get("delay_ms", 0) / 1000,
    )


def _content(file: Path, origin: str) -> bytes:
    body = file.read_bytes()
    return body if file.suffix == ".png" else body.replace(PLACEHOLDER, origin.encode())


def _media_type(file: Path | None) -> str:
    return MEDIA_TYPES[file.suffix] if file else ""


def _headers(entry: dict[str, Any], file: Path | None, origin: str) -> Iterator[tuple[str, str]]:
    if "location" in entry:
        yield "Location", origin + entry["location"]
    if file:
        yield "Content-Type", _content_type(entry, file)
    asset = entry["path"].startswith("/assets/")
    defaults = DEFAULT_HEADERS | ({"Cache-Control": ASSET_CACHE} if asset else {})
    yield from ((name, value) for name, value in (defaults | entry.get("headers", {})).items() if value)


def _content_type(entry: dict[str, Any], file: Path) -> str:
    media_type = entry.get("media_type") or _media_type(file)
    charset = entry.get("charset", "utf-8" if media_type.startswith("text/") else "")
    return f"{media_type}; charset={charset}" if charset else media_type
