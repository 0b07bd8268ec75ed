"""What microdata and RDFa share: items in the markup, whose properties stand in the elements inside."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborNode

from crawler.extract.place import Attrs
from tuiguang.urls import join

Item = dict[str, Any]

DEEPEST = 100  # levels of items (and of JSON): more is no data, and nothing could store it
MOST_TEXT = 2_000_000  # characters of property values in one document
_SCHEMA_ORG = ("http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/")
_BY_ATTRIBUTE = {
    **dict.fromkeys(("audio", "embed", "iframe", "img", "source", "track", "video"), "src"),
    **dict.fromkeys(("a", "area", "link"), "href"),
    "object": "data",
}
_ELEMENTS_WITH_VALUE = ("data", "meter")


@dataclass
class Reading:
    """Items in the order of the document. `error` says what was left out."""

    items: list[Item] = field(default_factory=list)
    error: str = ""


@dataclass
class Scope:
    """The item whose properties are being read."""

    item: Item
    depth: int = 1
    vocab: str = ""


def steps(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Elements under `root` and itself: (element, True) where it starts, (element, False) where it ends."""
    stack: list[LexborNode] = []
    node: LexborNode | None = root
    while node is not None:
        child = None
        if node.is_element_node:
            yield node, True
            child = node.first_child if node.tag not in ("template", "script", "style") else None
            if child is not None:
                stack.append(node)
                node = child
                continue
            yield node, False
        following = node.next if stack else None
        while following is None and stack:
            ended = stack.pop()
            yield ended, False
            following = ended.next if stack else None
        node = following


class MarkupReader(ABC):
    """Walks the elements with a stack of scopes. What starts an item or names a property, the syntax says."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.found = Reading()
        self._text_left = MOST_TEXT

    def walk(self, root: LexborNode, scope: Scope | None) -> None:
        scopes: list[tuple[int, Scope | None]] = []
        for node, starts in steps(root):
            if starts:
                attrs = node.attributes
                inner = self.element(node, attrs, scope) if attrs else scope
                if inner is not scope:
                    scopes.append((node.mem_id, scope))
                    scope = inner
            elif scopes and scopes[-1][0] == node.mem_id:
                scope = scopes.pop()[1]

    @abstractmethod
    def element(self, node: LexborNode, attrs: Attrs, scope: Scope | None) -> Scope | None:
        """Reads one element; returns the scope of what is inside it."""

    def new_scope(self, outer: Scope | None, item: Item, vocab: str = "") -> Scope | None:
        depth = outer.depth + 1 if outer else 1
        if depth > DEEPEST:
            self.found.error = f"nested deeper than {DEEPEST} levels"
            return None
        return Scope(item, depth, vocab)

    def value(self, node: LexborNode, attrs: Attrs) -> str:
        """Of a property, by the HTML standard (5.2.4); a content attribute counts on any element, as at Google."""
        tag = node.tag or ""
        if "content" in attrs:
            return (attrs["content"] or "").strip()
        name = _BY_ATTRIBUTE.get(tag)
        if name is not None and name in attrs:
            return self.absolute(attrs[name] or "")
        if tag in _ELEMENTS_WITH_VALUE and "value" in attrs:
            return attrs["value"] or ""
        if tag == "time" and "datetime" in attrs:
            return (attrs["datetime"] or "").strip()
        return self._text(node)

    def absolute(self, href: str) -> str:
        return join(self.url, href) or href.strip()

    def _text(self, node: LexborNode) -> str:
        if self._text_left <= 0:
            self.found.error = f"more than {MOST_TEXT} characters of values"
            return ""
        text = " ".join(node.text().split())
        self._text_left -= len(text) + 1
        return text


def add(item: Item, name: str, value: Any) -> None:
    """A second value of a property makes a list."""
    if name not in item:
        item[name] = value
    elif isinstance(item[name], list):
        item[name].append(value)
    else:
        item[name] = [item[name], value]


def short_name(name: str) -> str:
    """Schema.org's names without their address, so that all three syntaxes look alike: "Product", "offers"."""
    prefix = next((prefix for prefix in _SCHEMA_ORG if name.startswith(prefix)), "")
    return name[len(prefix) :] or name


def types(names: list[str]) -> Any:
    short = [short_name(name) for name in names]
    return short[0] if len(short) == 1 else short
