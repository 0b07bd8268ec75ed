"""RDFa Lite 1.1 (W3C): vocab, typeof, property, resource, prefix. Properties outside a typeof are metas: Open Graph."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.extract.markup import Item, MarkupReader, Reading, Scope, add, short_name, types
from crawler.extract.place import Attrs

# Of the initial context of RDFa 1.1: those that shops use.
_PREFIXES = {
    "schema": "https://schema.org/",
    "og": "http://ogp.me/ns#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "gr": "http://purl.org/goodrelations/v1#",
    "dc": "http://purl.org/dc/terms/",
    "v": "http://rdf.data-vocabulary.org/#",
}


class Rdfa(MarkupReader):
    """{"@type": "Product", "name": …}; values are text, lists, or items inside."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._prefixes = dict(_PREFIXES)

    def read(self, tree: LexborHTMLParser) -> Reading:
        if tree.root is not None:
            self.walk(tree.root, None)
        return self.found

    def element(self, node: LexborNode, attrs: Attrs, scope: Scope | None) -> Scope | None:
        if attrs.get("prefix"):
            self._declare(attrs["prefix"] or "")
        vocab = (attrs.get("vocab") or "").strip() or (scope.vocab if scope else "")
        names = (attrs.get("property") or "").split()
        if attrs.get("typeof"):
            return self._typed(attrs, scope, vocab, names)
        if names and scope is not None and scope.depth > 0:
            for name in names:
                add(scope.item, self._name(name, vocab), self._value(node, attrs))
        if vocab != (scope.vocab if scope else ""):
            return Scope(scope.item if scope else {}, scope.depth if scope else 0, vocab)
        return scope

    def _typed(self, attrs: Attrs, scope: Scope | None, vocab: str, names: list[str]) -> Scope | None:
        item: Item = {"@type": types([self._name(name, vocab) for name in (attrs["typeof"] or "").split()])}
        about = attrs.get("resource") or attrs.get("about")
        if about:
            item["@id"] = self.absolute(about)
        is_value = bool(names) and scope is not None and scope.depth > 0
        inner = self.new_scope(scope if is_value else None, item, vocab)
        if inner is None:
            return None
        if is_value and scope is not None:
            for name in names:
                add(scope.item, self._name(name, vocab), item)
        else:
            self.found.items.append(item)
        return inner

    def _value(self, node: LexborNode, attrs: Attrs) -> str:
        """A resource, or an address on any element, goes before text (RDFa Core, 7.5)."""
        if "content" not in attrs:
            for name in ("resource", "href", "src"):
                if attrs.get(name):
                    return self.absolute(attrs[name] or "")
            if "datetime" in attrs:
                return (attrs["datetime"] or "").strip()
        return self.value(node, attrs)

    def _declare(self, prefixes: str) -> None:
        words = prefixes.split()
        for prefix, address in zip(words[::2], words[1::2], strict=False):
            self._prefixes[prefix.rstrip(":").lower()] = address

    def _name(self, name: str, vocab: str) -> str:
        """Schema.org's names short, others with their full address, as far as it is known."""
        prefix, colon, rest = name.partition(":")
        if colon and not rest.startswith("//") and prefix.lower() in self._prefixes:
            return short_name(self._prefixes[prefix.lower()] + rest)
        return short_name(name if colon or not vocab else vocab + ("" if vocab[-1] in "/#" else "/") + name)
