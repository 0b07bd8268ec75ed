"""Which pages of a folder can be reached by links: a tiny crawler over the files of a static site.

It shares no code with tuiguang's crawler: it is what that one is compared with. It reads files as a static web server
would serve them, takes links from `a` and `area`, and identifies pages by the WHATWG URL without its fragment.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote

import ada_url
from lxml import html
from lxml.etree import ParserError


class Kind(StrEnum):
    """What a server says to a URL of the site."""

    PAGE = "an HTML page"
    FILE = "a file that is not HTML"
    REDIRECT = "a redirect"
    MISSING = "missing (404)"


@dataclass(frozen=True)
class Place:
    """A static site: `pages` are paths whose HTML is not in the folder."""

    base: str
    folder: Path
    pages: Mapping[str, str] = field(default_factory=dict)

    def owns(self, url: str) -> bool:
        return url.startswith(self.base + "/")

    def path(self, url: str) -> str:
        """The path of a URL, decoded, without query."""
        return unquote(url.removeprefix(self.base).partition("?")[0])

    def file(self, url: str) -> Path:
        there = self.folder / self.path(url).lstrip("/")
        return there / "index.html" if there.is_dir() and url.partition("?")[0].endswith("/") else there

    def kind(self, url: str) -> Kind:
        if self.path(url) in self.pages:
            return Kind.PAGE
        file = self.file(url)
        if file.is_dir():
            return Kind.REDIRECT
        if not file.is_file():
            return Kind.MISSING
        return Kind.PAGE if file.suffix in (".html", ".htm") else Kind.FILE

    def content(self, url: str) -> bytes:
        given = self.pages.get(self.path(url))
        return self.file(url).read_bytes() if given is None else given.encode()

    def redirect(self, url: str) -> str:
        """Where a folder without its slash leads."""
        path, mark, query = url.partition("?")
        return f"{path}/{mark}{query}"


def absolute(href: str, base: str) -> str | None:
    """The WHATWG URL without fragment; None when a browser would not take it."""
    try:
        return str(ada_url.join_url(base, href)).partition("#")[0]
    except ValueError:
        return None


def parse(content: bytes) -> html.HtmlElement | None:
    try:
        return html.document_fromstring(content)
    except ParserError:  # an empty document
        return None


def links(content: bytes, url: str) -> Iterator[str]:
    """The targets of all links of a page, in order, with repetitions."""
    document = parse(content)
    if document is None:
        return
    bases = document.xpath("//base/@href")
    base = (absolute(bases[0], url) if bases else None) or url
    for href in document.xpath("//a/@href | //area/@href"):
        target = absolute(href, base)
        if target is not None:
            yield target


@dataclass(frozen=True)
class Reached:
    """Every URL of the site that links lead to, by what the server says to it."""

    kinds: Mapping[str, Kind]

    def of(self, kind: Kind) -> set[str]:
        return {url for url, found in self.kinds.items() if found is kind}


def onward(place: Place, url: str, kind: Kind) -> Iterator[str]:
    if kind is Kind.REDIRECT:
        yield place.redirect(url)
    elif kind is Kind.PAGE:
        yield from filter(place.owns, links(place.content(url), url))


def reach(place: Place, start: str) -> Reached:
    """Follows links from the path `start` until nothing is new."""
    first = absolute(start, place.base + "/")
    assert first is not None, start
    kinds: dict[str, Kind] = {first: place.kind(first)}
    waiting = deque(kinds)
    while waiting:
        url = waiting.popleft()
        for target in onward(place, url, kinds[url]):
            if target not in kinds:
                kinds[target] = place.kind(target)
                waiting.append(target)
    return Reached(kinds)
