"""One pass over the tree that lexbor makes, which is a browser's: what a broken head pushes into the body is there.

The walk keeps where it stands and the text that it passes; what each element means is said by the openers in
`head.py` and `body.py`. It keeps its own stack, so no depth of nesting can overflow Python's. This is the innermost
loop of a crawl, a microsecond an element: what depends on names alone is worked out once, in `shape.py`.
"""

from __future__ import annotations

import re
from typing import Any

from selectolax.lexbor import LexborNode

from crawler.extract.landmarks import landmark
from crawler.extract.place import Attrs, Place, entered
from crawler.extract.shape import MARK, Closer, Opener, Shape, shape_of
from crawler.extract.spots import Spots
from crawler.extract.text import Blocks
from tuiguang.model.page import Landmark
from tuiguang.urls import Resolver

Frame = tuple[LexborNode, Shape, Place, Closer | None, Shape, int]

_TEXT, _COMMENT = 2, 4
_FIRST_UNKNOWN_TAG = 10_000  # ids of tags that HTML does not know are addresses, new for each document
_MOST_SHAPES = 10_000  # remembered
_LONGEST_SHAPE = 50  # attributes of an element whose shape is remembered
_CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
_OUTSIDE = shape_of("", ())


class Walk:
    """Walks one document; afterwards its attributes hold what was passed."""

    def __init__(self, resolver: Resolver, openers: dict[str, Opener], shapes: dict[Any, Shape]) -> None:
        self.resolver = resolver
        self.base = resolver.base
        self.join = resolver.join
        self.openers = openers
        self.shapes = shapes
        self.place = Place()
        self.blocks = Blocks()
        self.spots = Spots()
        self.tags: list[str] = []  # of every element so far
        self.ids: dict[str, int] = {}
        self.langs: dict[str, None] = {}
        self.markup: set[str] = set()  # of itemscope, typeof
        self.landmarks: list[Landmark] = []
        self.css_images: list[str] = []
        self.comments: list[str] = []
        self.depth = self.most_children = 0
        self.comment_after = -1  # how many elements stand before the last comment
        self.parent = _OUTSIDE

    def run(self, root: LexborNode) -> None:  # noqa: PLR0912  # the innermost loop: each call would cost 5 %
        """The root and what follows it."""
        blocks, chunks, shapes, tags = self.blocks, self.blocks.chunks, self.shapes, self.tags
        stack: list[Frame] = []
        parent, children, place = self.parent, 0, self.place
        node: LexborNode | None = root
        while node is not None:
            tag_id = node.tag_id
            if tag_id == _TEXT:
                text = node.text_content
                if text and (len(chunks) != blocks.start or not text.isspace()):
                    chunks.append(text)
            elif tag_id == _COMMENT:
                self._comment(node)
            else:
                attrs = node.attributes
                shape = shapes.get((tag_id, *attrs)) or self._shape(tag_id, node, attrs)
                tags.append(shape.tag)
                children += 1
                outer = place
                if shape.moves:
                    self.place = place = entered(outer, shape.tag, attrs)
                if len(chunks) != blocks.start:
                    if shape.block or place is not outer:
                        blocks.end(outer)
                    elif shape.spaced:
                        chunks.append(" ")
                if shape.noted or parent.is_list is not shape.in_list:
                    self._note(shape, attrs, node, outer, parent)
                closer = shape.opener(self, attrs, node) if shape.opener is not None else None
                child = None if shape.closed else node.first_child
                stack.append((node, shape, outer, closer, parent, children))
                self.depth = max(self.depth, len(stack))
                if child is not None:
                    self.parent, parent, children, node = shape, shape, 0, child
                    continue
                children, node = 0, None
            if node is not None:
                node = node.next
            while node is None and stack:
                ended, shape, outer, closer, parent, siblings = stack.pop()
                if len(chunks) != blocks.start:
                    if shape.block or place is not outer:
                        blocks.end(place)
                    elif shape.spaced:
                        chunks.append(" ")
                if closer is not None:
                    closer()
                self.most_children = max(self.most_children, children)
                self.place, self.parent, place, children, node = outer, parent, outer, siblings, ended.next
        blocks.end(place)

    def _comment(self, node: LexborNode) -> None:
        self.comments.append(node.comment_content or "")
        self.comment_after = len(self.tags)

    def _shape(self, tag_id: int, node: LexborNode, attrs: Attrs) -> Shape:
        """Of a combination that is met for the first time, or of a tag without a lasting id."""
        tag = node.tag or ""
        key = (tag if tag_id >= _FIRST_UNKNOWN_TAG else tag_id, *attrs)
        shape = self.shapes.get(key)
        if shape is None:
            shape = shape_of(tag, tuple(attrs), self.openers.get(MARK if MARK in attrs else tag))
            if len(self.shapes) >= _MOST_SHAPES:
                self.shapes.clear()
            if len(key) < _LONGEST_SHAPE and len(tag) < _LONGEST_SHAPE:
                self.shapes[key] = shape
        return shape

    def _note(self, shape: Shape, attrs: Attrs, node: LexborNode, outer: Place, parent: Shape) -> None:
        tag = shape.tag
        if parent.is_list and not shape.in_list:
            self.spots.add("list-child-stray", tag, attrs)
        elif tag == "li" and not parent.is_list:
            self.spots.add("list-item-stray", tag, attrs)
        if shape.named:
            self._note_names(tag, attrs)
        if shape.landmark:
            self.landmarks.extend(landmark(tag, attrs, outer))
        self.markup.update(shape.markup)
        self.spots.attributes(shape, attrs, node)
        if shape.spotter is not None:
            shape.spotter(self.spots, attrs, node, parent.tag)

    def _note_names(self, tag: str, attrs: Attrs) -> None:
        name = attrs.get("id")
        if name:
            self.ids[name] = self.ids.get(name, 0) + 1
        lang = attrs.get("lang")
        if lang is not None and tag != "html":
            self.langs[lang] = None
        style = attrs.get("style")
        if style and "url(" in style:
            self.css_images.extend(_CSS_URL.findall(style))
