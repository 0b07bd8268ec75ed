"""Single pages read and judged: what stands behind `check`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

import msgspec

from cli.output import say
from crawler.extract.page import extract
from seo.audit import catalogue, chosen
from tuiguang.errors import UserError
from tuiguang.i18n import _
from tuiguang.model.indexability import indexability
from tuiguang.model.page import Page
from tuiguang.rules.judge import Judge
from tuiguang.settings import Settings
from tuiguang.text.width import description_px, display_units, title_px
from tuiguang.urls import normalise

NO_ADDRESS = "https://page.invalid/"  # where a file lives that names no address (RFC 2606)


def judge_for(settings: Settings, only: Iterable[str], profile: str) -> Judge:
    return Judge(chosen(profile, only), catalogue().limits(settings.limits))


def read_page(source: str, url: str | None, status: int | None, headers: Iterable[str], settings: Settings) -> Page:
    """Raises UserError for what is no page: exit code 3, nothing could be checked."""
    if source.startswith(("http://", "https://")):
        from cli.fetching import fetch_page

        return _html_only(fetch_page(source, settings), source)
    body = _body(source)
    given = [_header(text) for text in headers] or None
    return _html_only(extract(normalise(url or "") or _address(source), body, status=status, headers=given), source)


def _body(source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read()
    path = Path(source)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UserError(
            "There is no file {path}.",
            "Write a file that exists, or an address with its scheme (https://…).",
            path=path,
        ) from None
    except IsADirectoryError:
        raise UserError("{path} is a folder.", "Name the HTML files in it.", path=path) from None
    except PermissionError:
        raise UserError("{path} may not be read.", "Give this user the right to read it.", path=path) from None


def _address(source: str) -> str:
    return NO_ADDRESS if source == "-" else NO_ADDRESS + Path(source).name


def _header(text: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not colon or not name.strip():
        raise UserError(
            'The header "{text}" has no name and value.', 'Write it as "Content-Type: text/html".', text=text
        )
    return name.strip().lower(), value.strip()


def _html_only(page: Page, source: str) -> Page:
    if page.is_html or (page.status or 200) >= 300:
        return page
    raise UserError(
        "{source} is no HTML page ({kind}).",
        "Check HTML files or addresses of pages; for a robots.txt use tuiguang robots.",
        exit_code=3,
        source=source,
        kind=page.media_type or "?",
    )


def facts(page: Page) -> dict[str, Any]:
    """The page as extracted, with what is computed from it."""
    return {
        **msgspec.to_builtins(page),
        "title": page.title,
        "title_px": title_px(page.title),
        "title_units": display_units(page.title),
        "description": page.description,
        "description_px": description_px(page.description),
        "description_units": display_units(page.description),
        "canonical": page.canonical,
        "h1": page.h1,
        "indexability": indexability(page),
    }


# --- many pages ---


class BatchLine(msgspec.Struct):
    """One page of a batch. A missing url, status or headers means unknown; headers {} means that none were sent."""

    id: Any
    html: str
    url: str | None = None
    status: int | None = None
    headers: dict[str, str | list[str]] | list[tuple[str, str]] | None = None


def batch(source: str, judge: Judge, out: TextIO) -> int:
    """One answer a line, in order. A line that cannot be read is answered too, with its fault; then the end is 2."""
    encode = msgspec.json.Encoder(enc_hook=str).encode
    decode = msgspec.json.Decoder(BatchLine).decode
    faults = 0
    for number, line in enumerate(_lines(source), 1):
        if not line.strip():
            continue
        try:
            answer = _answer(decode(line), judge)
        except msgspec.DecodeError as fault:
            faults += 1
            answer = {"id": None, "line": number, "error": str(fault)}
        out.write(encode(answer).decode("utf-8", "replace") + "\n")
    if faults:
        say(_("{n} lines could not be read; their answers say why.").format(n=faults))
    return 2 if faults else 0


def _lines(source: str) -> Iterator[bytes]:
    if source == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(source).open("rb") as file:
            yield from file
    except OSError:
        raise UserError("The batch file {path} cannot be read.", "Name a file of JSON lines.", path=source) from None


def _answer(asked: BatchLine, judge: Judge) -> dict[str, Any]:
    headers = None if asked.headers is None else list(_pairs(asked.headers))
    url = normalise(asked.url or "") or NO_ADDRESS
    page = extract(url, asked.html, status=asked.status, headers=headers, as_html=True)
    findings = [{"check": f.check, "severity": f.severity, "facts": f.facts} for f in judge.page(page)]
    return {"id": asked.id, "findings": findings}


def _pairs(given: dict[str, str | list[str]] | list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Headers as an object (a list where one name comes twice) or as a list of pairs."""
    for name, value in given.items() if isinstance(given, dict) else given:
        for one in value if isinstance(value, list) else [value]:
            yield name.lower(), one
