"""Menus and footers repeat on every page of a site: each is read once and remembered.

Before a document is parsed, its <header>, <nav>, <footer> and <aside> that are plain enough are set aside, and a mark
stands in for them. When the walk meets the mark, it takes over what the piece held: the same facts, in the same place,
as if it had been there. Where that could differ from what a browser makes of the whole, the piece is refused and the
document is read as it is (tests compare both ways on real pages).
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import re2
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.extract.place import Attrs, Place
from crawler.extract.shape import MARK
from crawler.extract.text import Block
from tuiguang.model.page import Image
from tuiguang.urls import origin

if TYPE_CHECKING:
    from crawler.extract.document import Document

NAMES = ("header", "nav", "footer", "aside")
SHORTEST = 1_000  # characters: a smaller piece is not worth the trouble
LONGEST = 200_000
MOST_REMEMBERED = 256
_END_MARK = "<i data-tuiguang-end></i>"
# What needs the tree, belongs to the whole document, or may reach out of the piece.
_UNFIT = re2.compile(
    r"(?i)<(?:script|style|form|input|select|textarea|label|button|template|noscript|iframe|object|embed|base|meta"
    r"|link|main|article|body|html|head|frame|video|audio|math|table|td|tr|plaintext|!--)|item(?:scope|prop)|typeof"
    r"|property\s*=|vocab\s*=|srcset|data-(?:src|original|lazy|echo|url)"
)
_FORMATTING = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
_LISTS = ("titles", "headings", "links", "images", "resources", "times", "landmarks", "css_images", "tags")


class Refused(Exception):
    """This document must be read without setting anything aside."""


@dataclass
class Piece:
    """What one piece held, when read in one place of the page."""

    lists: dict[str, list[Any]]
    blocks: list[Block]
    dense: list[tuple[int, int]]
    emphasised: list[tuple[str, Place]]
    counts: tuple[int, int, int]  # links, link_chars, chars
    ids: dict[str, int]
    names: dict[str, None]
    langs: dict[str, None]
    spots: list[Any]
    waiting: list[Any]  # of spots
    depth: int
    most_children: int
    cut: bool
    own: dict[str, list[int]] = field(default_factory=dict)  # places in `lists` whose address hangs on the page's own


Memory = OrderedDict[tuple[str, Place, str], Piece]  # by source, place and origin of the addresses


@dataclass
class Furniture:
    """The pieces of one document, and the memory of all documents."""

    memory: Memory
    pieces: list[str] = field(default_factory=list)
    taken: int = 0

    def set_aside(self, source: str) -> str:
        """The source with a mark for each piece."""
        parts: list[str] = []
        last = 0
        for start, end in _spans(source):
            parts += (source[last:start], f'<nav {MARK}="{len(self.pieces)}"></nav>')
            self.pieces.append(source[start:end])
            last = end
        return "".join((*parts, source[last:])) if parts else source

    def take(self, walk: Document, attrs: Attrs, node: LexborNode) -> None:
        """The walk stands at a mark. Raises Refused where the piece would be read otherwise by a browser."""
        number = attrs[MARK] or ""
        if number != str(self.taken) or self.taken >= len(self.pieces):
            raise Refused
        above = _ancestors(node)
        if not _FORMATTING.isdisjoint(above) or walk.is_inside_something() or walk.parent.is_list:
            raise Refused
        key = (self.pieces[self.taken], walk.place, origin(walk.base))
        self.taken += 1
        piece = self.memory.get(key)
        if piece is None:
            piece = self.memory[key] = _read(key[0], walk)
            if len(self.memory) > MOST_REMEMBERED:
                self.memory.popitem(last=False)
        _take_over(walk, piece, len(above))


def _spans(source: str) -> list[tuple[int, int]]:
    """Outermost pieces that are fit, in their order; inside of one that is not, the next are looked for."""
    found: list[tuple[int, int]] = []
    nexts = {name: source.find(f"<{name}") for name in NAMES}
    position = 0
    while True:
        for name, at in nexts.items():
            if 0 <= at < position:
                nexts[name] = source.find(f"<{name}", position)
        starts = [(at, name) for name, at in nexts.items() if at >= 0]
        if not starts:
            return found
        start, name = min(starts)
        end = _end(source, start, name)
        if end is not None and _is_fit(source[start:end]):
            found.append((start, end))
            position = end
        else:
            position = start + 1


def _end(source: str, start: int, name: str) -> int | None:
    """Behind the end tag that belongs to the start tag, nested ones of the same name counted; None when too long."""
    if source[start + len(name) + 1 : start + len(name) + 2] not in (" ", ">", "\n", "\t"):
        return None
    opening, closing, limit = f"<{name}", f"</{name}>", start + LONGEST
    end, depth = start + 1, 1
    while depth:
        close = source.find(closing, end, limit)
        if close < 0:
            return None
        depth += source.count(opening, end, close) - 1
        end = close + len(closing)
    return end


def _is_fit(piece: str) -> bool:
    return len(piece) >= SHORTEST and _UNFIT.search(piece) is None


def _ancestors(node: LexborNode) -> list[str]:
    names: list[str] = []
    above = node.parent
    while above is not None:
        names.append(above.tag or "")
        above = above.parent
    return names


def _read(source: str, outer: Document) -> Piece:
    """Read the piece alone, where the outer walk stands."""
    body = LexborHTMLParser(f"<!doctype html><body>{source}{_END_MARK}").body
    root = body.first_child if body is not None else None
    if root is None or root.next is None or root.next.tag != "i" or root.next.next is not None:
        raise Refused  # something of the piece reaches out of it
    root.next.decompose()
    walk = outer.alone()
    walk.place, walk.parent = outer.place, outer.parent
    walk.run(root)
    return _piece(walk)


def _piece(walk: Document) -> Piece:
    blocks = walk.blocks
    lists = {name: getattr(walk, name) for name in _LISTS}
    return Piece(
        lists=lists,
        blocks=blocks.done,
        dense=blocks.dense,
        emphasised=blocks.emphasised,
        counts=(blocks.links, blocks.link_chars, blocks.chars),
        ids=walk.ids,
        names=walk.anchor_names,
        langs=walk.langs,
        spots=walk.spots.found,
        waiting=walk.spots.waiting,
        depth=walk.depth,
        most_children=walk.most_children,
        cut=walk.was_cut,
        own={
            "links": [n for n, link in enumerate(lists["links"]) if _hangs(link.href)],
            "images": [
                n for n, image in enumerate(lists["images"]) if _hangs(image.src) or image.srcset or image.lazy_src
            ],
            "resources": [n for n, resource in enumerate(lists["resources"]) if _hangs(resource.href)],
        },
    )


def _hangs(href: str) -> bool:
    """Whether an address depends on the page that it stands on, beyond its host."""
    return not href.startswith(("https://", "http://")) and not (href.startswith("/") and not href.startswith("//"))


def _take_over(walk: Document, piece: Piece, depth: int) -> None:
    blocks = walk.blocks
    walk.tags.pop()  # of the mark
    firsts = {name: len(getattr(walk, name)) for name in piece.own}
    for name, values in piece.lists.items():
        getattr(walk, name).extend(values)
    for name, places in piece.own.items():
        _resolve(walk, getattr(walk, name), [firsts[name] + n for n in places])
    done = len(blocks.done)
    blocks.done.extend(piece.blocks)
    blocks.dense.extend([(start + done, end + done) for start, end in piece.dense])
    blocks.emphasised.extend(piece.emphasised)
    blocks.take_over(*piece.counts)
    for name, count in piece.ids.items():
        walk.ids[name] = walk.ids.get(name, 0) + count
    walk.anchor_names.update(piece.names)
    walk.langs.update(piece.langs)
    walk.spots.take_over(piece.spots)
    walk.spots.waiting.extend(piece.waiting)
    walk.depth = max(walk.depth, depth + piece.depth - 1)
    walk.most_children = max(walk.most_children, piece.most_children)
    walk.cut = walk.cut or piece.cut


def _resolve(walk: Document, values: list[Any], places: list[int]) -> None:
    for place in places:
        value = values[place]
        is_image = isinstance(value, Image)
        href = value.src if is_image else value.href
        values[place] = replace(value, url="" if is_image and not href.strip() else walk.join(href))


def open_mark(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    """The opener of a mark."""
    if walk.furniture is not None:
        walk.furniture.take(walk, attrs, node)
