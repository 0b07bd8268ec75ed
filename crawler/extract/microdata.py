"""Microdata (HTML standard, chapter 5)."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.extract.markup import Item, MarkupReader, Reading, Scope, add, short_name, types
from crawler.extract.place import Attrs

MOST_REFERENCES = 200  # itemref: they may run in circles


class Microdata(MarkupReader):
    """{"@type": "Product", "name": …}; values are text, lists, or items inside."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._references: list[tuple[Scope, str]] = []
        self._top_level = True

    def read(self, tree: LexborHTMLParser) -> Reading:
        if tree.root is not None:
            self.walk(tree.root, None)
            self._follow_references(tree)
        return self.found

    def element(self, node: LexborNode, attrs: Attrs, scope: Scope | None) -> Scope | None:
        names = (attrs.get("itemprop") or "").split()
        if "itemscope" not in attrs:
            if names and scope is not None:
                _add_all(scope.item, names, self.value(node, attrs))
            return scope
        inner = self.new_scope(scope if names else None, _item(attrs))
        if inner is None:
            return None
        if names and scope is not None:
            _add_all(scope.item, names, inner.item)
        elif not names and self._top_level:
            self.found.items.append(inner.item)
        self._references += [(inner, name) for name in (attrs.get("itemref") or "").split()]
        return inner

    def _follow_references(self, tree: LexborHTMLParser) -> None:
        if not self._references:
            return
        self._top_level = False
        by_id: dict[str, LexborNode] = {}
        for node in tree.css("[id]"):
            by_id.setdefault(node.id or "", node)
        done = 0
        while self._references:
            scope, name = self._references.pop(0)
            done += 1
            if done > MOST_REFERENCES:
                self.found.error = f"more than {MOST_REFERENCES} references by itemref"
                return
            if name in by_id:
                self.walk(by_id[name], scope)


def _item(attrs: Attrs) -> Item:
    item: Item = {}
    names = (attrs.get("itemtype") or "").split()
    if names:
        item["@type"] = types(names)
    if attrs.get("itemid"):
        item["@id"] = attrs["itemid"]
    return item


def _add_all(item: Item, names: list[str], value: str | Item) -> None:
    for name in dict.fromkeys(names):
        add(item, short_name(name), value)
