"""Structured data as typed nodes, whatever its syntax: what the checks of structured data and of products read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from seo.vocabulary import kinds
from tuiguang.model.once import once_a_page
from tuiguang.model.page import Page, StructuredItem

MOST_NODES = 5_000  # of a page; what comes after them is not read
_HOSTS = ("https://schema.org/", "http://schema.org/", "https://www.schema.org/", "http://www.schema.org/")
_PREFIXES = (*_HOSTS, "schema:")
_CONTAINERS = ("@list", "@set")

Scalar = str | int | float | bool


@dataclass(frozen=True, eq=False, slots=True)
class Node:
    """One item: {"@type": "Offer", "price": …}. Names are without the address of schema.org."""

    types: tuple[str, ...]
    id: str
    syntax: str
    within: str  # the property that holds it, "" at the top
    parent: Node | None
    values: dict[str, list[Node | Scalar]]  # without empty ones
    ids: dict[str, Node]  # of the page

    @property
    def type(self) -> str:
        return self.types[0] if self.types else ""

    @property
    def path(self) -> str:
        """Where it stands: "Product.offers"."""
        return f"{self.parent.path}.{self.within}" if self.parent else self.type

    @property
    def is_reference(self) -> bool:
        """It only names another node, by its @id."""
        return bool(self.id) and not self.values

    def is_a(self, *names: str) -> bool:
        """Of one of these types or of one below them, as a NewsArticle is an Article."""
        return not _kinds_of(self.types).isdisjoint(names)

    def has(self, name: str) -> bool:
        return any(not isinstance(value, Node) or value.values or value.id for value in self.values.get(name, ()))

    def missing(self, *names: str) -> list[str]:
        return [name for name in names if not self.has(name)]

    def nodes(self, name: str) -> list[Node]:
        """The items that a property holds; those named by @id are the ones meant, when they are on the page."""
        found = [value for value in self.values.get(name, ()) if isinstance(value, Node)]
        return [self.ids.get(node.id, node) if node.is_reference else node for node in found]

    def texts(self, name: str) -> list[str]:
        """The plain values of a property."""
        return [_text(value) for value in self.values.get(name, ()) if not isinstance(value, Node)]

    def text(self, name: str) -> str:
        """The first plain value, else the @id of an item; "" when there is neither."""
        return next(iter(self.texts(name)), "") or next((node.id for node in self.nodes(name)), "")

    def name(self, name: str) -> str:
        """What a property calls a thing: its plain value or the name of its item (brand, author)."""
        return next(iter(self.texts(name)), "") or next((node.text("name") for node in self.nodes(name)), "")


@dataclass(frozen=True, eq=False)
class Graph:
    """All nodes of a page, outer before inner, in the order of the document."""

    nodes: tuple[Node, ...]
    holders: dict[str, frozenset[str]]  # @id → the properties that refer to it
    by_kind: dict[str, tuple[Node, ...]]

    def of(self, name: str) -> tuple[Node, ...]:
        """The nodes of this type or of one below it, without mere references."""
        return self.by_kind.get(name, ())

    def within(self, node: Node) -> frozenset[str]:
        """The properties that hold the node, or refer to it. Empty: it stands for itself."""
        return frozenset([node.within]) if node.within else self.holders.get(node.id, frozenset())


NOTHING = Graph((), {}, {})


@once_a_page
def graph(page: Page) -> Graph:
    """The structured data of a page. Asked for by many checks in a row, so the last ones are kept."""
    return _graph(_Same(page.structured)) if page.structured else NOTHING


def read(items: Iterable[StructuredItem]) -> Graph:
    reader = _Reader()
    for item in items:
        reader.top(item.data, item.syntax)
    by_kind: dict[str, list[Node]] = {}
    for node in reader.nodes:
        if not node.is_reference:
            for kind in _kinds_of(node.types):
                by_kind.setdefault(kind, []).append(node)
    return Graph(
        tuple(reader.nodes),
        {name: frozenset(holders) for name, holders in reader.holders.items()},
        {kind: tuple(found) for kind, found in by_kind.items()},
    )


@lru_cache(maxsize=512)
def _kinds_of(types: tuple[str, ...]) -> frozenset[str]:
    return frozenset[str]().union(*map(kinds, types))


class _Same:
    """A key that is equal only to the same object: the facts themselves cannot be hashed."""

    def __init__(self, items: tuple[StructuredItem, ...]) -> None:
        self.items = items

    def __hash__(self) -> int:
        return id(self.items)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.items is other.items


@lru_cache(maxsize=4)
def _graph(same: _Same) -> Graph:
    return read(same.items)


class _Reader:
    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.ids: dict[str, Node] = {}
        self.holders: dict[str, set[str]] = {}

    def top(self, data: Any, syntax: str) -> None:
        """What a script holds: an item, a list, or a graph of them."""
        if isinstance(data, list):
            for part in data:
                self.top(part, syntax)
        elif isinstance(data, dict) and not _foreign(data.get("@context")):
            self.top(data.get("@graph"), syntax)
            if set(data) - {"@context", "@graph", "@id"}:
                self._node(data, syntax, "", None)

    def _node(self, data: dict[str, Any], syntax: str, within: str, parent: Node | None) -> Node | None:
        if len(self.nodes) >= MOST_NODES:
            return None
        node = Node(_types(data.get("@type")), _id(data.get("@id")), syntax, within, parent, {}, self.ids)
        self.nodes.append(node)
        for key, value in data.items():
            if key[:1] != "@":
                name = _short(key)
                found = self._plain(value) if isinstance(value, str) else list(self._values(value, name, node))
                if found:
                    node.values.setdefault(name, []).extend(found)
        self._note_id(node)
        return node

    def _note_id(self, node: Node) -> None:
        if not node.id:
            return
        if node.within and node.is_reference:
            self.holders.setdefault(node.id, set()).add(node.within)
        known = self.ids.get(node.id)
        if node.values and (known is None or len(known.values) < len(node.values)):
            self.ids[node.id] = node

    def _plain(self, value: str) -> list[Node | Scalar]:
        value = value.strip()
        return [value] if value else []

    def _values(self, value: Any, within: str, parent: Node) -> Iterator[Node | Scalar]:
        if isinstance(value, list):
            for part in value:
                yield from self._values(part, within, parent)
        elif isinstance(value, dict):
            yield from self._of_object(value, within, parent)
        elif isinstance(value, str):
            yield from self._plain(value)
        elif value is not None:
            yield value

    def _of_object(self, value: dict[str, Any], within: str, parent: Node) -> Iterator[Node | Scalar]:
        plain = next((value[key] for key in ("@value", *_CONTAINERS) if key in value), None)
        if plain is not None:
            yield from self._values(plain, within, parent)
        elif value and (node := self._node(value, parent.syntax, within, parent)) is not None:
            yield node


def _foreign(context: Any) -> bool:
    """Another vocabulary than schema.org. One that is missing counts as schema.org, as search engines read it."""
    return isinstance(context, str) and bool(context.strip()) and "schema.org" not in context.lower()


def _types(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return _one_type(value)
    names = value if isinstance(value, list) else [value]
    return tuple(_short(name.strip()) for name in names if isinstance(name, str) and name.strip())


@lru_cache(maxsize=1024)
def _one_type(name: str) -> tuple[str, ...]:
    name = name.strip()
    return (_short(name),) if name else ()


def _id(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _short(name: str) -> str:
    if ":" in name:
        for prefix in _PREFIXES:
            if name.startswith(prefix):
                return name[len(prefix) :]
    return name


def _text(value: Scalar) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
