"""Reads urlset, sitemapindex, RSS and Atom as a stream. Entities are never expanded, nothing is ever fetched.

Expat calls back for every declaration, with its place, before anything could be expanded; lxml would only leave the
entity out. Input is fed in slices, so what stood before a fault has been read.
"""

from typing import Literal
from xml.parsers import expat

from crawler.extract.sitemap_bytes import Fault
from tuiguang.model.page import Alternate
from tuiguang.model.sitemap import SitemapEntry
from tuiguang.urls import normalise

Kind = Literal["urlset", "index", "feed", "unknown"]
MOST_ENTRIES = 100_000  # twice what a file may list
_DEEPEST = 64  # nested elements
_LONGEST_TOKEN = 4 * 1024 * 1024  # bytes of one tag or comment, which expat keeps in memory until it is whole
_SLICE = 256 * 1024
_LONGEST_ENTITY = 1000  # characters; a longer one is there to be repeated
_ROOTS: dict[str, Kind] = {"urlset": "urlset", "sitemapindex": "index", "rss": "feed", "feed": "feed", "RDF": "feed"}
_ENTRY_NAMES = {"urlset": ("url",), "index": ("sitemap",), "feed": ("item", "entry"), "unknown": ()}
_FIELDS = {"loc": "loc", "lastmod": "lastmod", "changefreq": "changefreq", "priority": "priority"}
_FEED_FIELDS = {"link": "loc", "pubDate": "lastmod", "updated": "lastmod", "date": "lastmod", "published": "published"}


def absolute(loc: str) -> str:
    """A sitemap must give whole addresses: "" for a relative one, and for one with undecodable characters."""
    if not loc[:8].lower().startswith(("http://", "https://")) or "\ufffd" in loc:
        return ""
    return normalise(loc)


class _Stop(Exception):
    """Nothing after this place is read."""


class _Draft:
    def __init__(self, line: int) -> None:
        self.line = line
        self.fields: dict[str, str] = {}
        self.alternates: list[Alternate] = []
        self.images: list[str] = []
        self.mobile = ""

    def entry(self) -> SitemapEntry:
        field = self.fields.get
        loc = field("loc", "")
        return SitemapEntry(
            loc,
            absolute(loc),
            field("lastmod") or field("published", ""),
            field("changefreq", ""),
            field("priority", ""),
            tuple(self.alternates),
            len(self.images),
            self.line,
            tuple(self.images),
            self.mobile,
        )


class XmlReader:
    """After `read`: kind, namespace, entries and the first fault."""

    def __init__(self) -> None:
        self.kind: Kind = "unknown"
        self.namespace = ""
        self.entries: list[SitemapEntry] = []
        self.fault: Fault | None = None
        self._depth = self._entry_depth = 0
        self._draft: _Draft | None = None
        self._declares = self._in_image = False
        self._field = ""
        self._text: list[str] = []
        self._prefixes = {"xml", "xmlns"}
        self._parser = self._make_parser()

    def _make_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EndDoctypeDeclHandler = self._doctype_end
        parser.EntityDeclHandler = self._entity
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        return parser

    def read(self, text: str) -> None:
        if text[:1].isspace() and text.lstrip()[:5] == "<?xml":
            self._record("xml", "white space before the XML declaration", 1, 1)
            text = text.lstrip()
        try:
            self._feed(text)
        except expat.ExpatError as error:
            self._record("xml", expat.ErrorString(error.code) or str(error), error.lineno, error.offset + 1)
        except _Stop:
            pass  # the handler that raised it has recorded why

    def _feed(self, text: str) -> None:
        fed = 0
        for start in range(0, len(text), _SLICE):
            piece = text[start : start + _SLICE].encode("utf-8", "replace")
            self._parser.Parse(piece, False)
            fed += len(piece)
            if fed - max(self._parser.CurrentByteIndex, 0) > _LONGEST_TOKEN:
                self._stop("xml", f"a tag or comment longer than {_LONGEST_TOKEN} bytes")
        self._parser.Parse(b"", True)

    def _record(self, kind: str, what: str, line: int = 0, column: int = 0) -> None:
        """The first fault counts: the others follow from it."""
        if self.fault is None:
            line, column = line or self._parser.CurrentLineNumber, column or self._parser.CurrentColumnNumber + 1
            self.fault = Fault(kind, f"line {line}, column {column}: {what}")

    def _stop(self, kind: str, what: str) -> None:
        self._record(kind, what)
        raise _Stop

    def _doctype(self, name: str, system: str | None, public: str | None, has_subset: bool) -> None:
        if system or public:
            self._record("external-dtd", f'"{system or public}" is not fetched')

    def _entity(
        self,
        name: str,
        is_parameter: bool,
        value: str | None,
        base: str | None,
        system: str | None,
        public: str | None,
        notation: str | None,
    ) -> None:
        if value is None:
            self._stop("external-entity", f'entity "{name}" names "{system or public}", which is not fetched')
        elif "&" in value or "%" in value or len(value) > _LONGEST_ENTITY:
            self.fault = None  # what its harmless parts were called before
            self._stop("entity-bomb", f'entity "{name}" would grow when expanded')
        self._declares = True
        self._record("entity-declaration", f'entity "{name}" is declared; a sitemap must not declare entities')

    def _doctype_end(self) -> None:
        """Before the first reference to an entity could be met."""
        if self._declares:
            raise _Stop

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            self._stop("xml", f"more than {_DEEPEST} elements inside one another")
        prefix, colon, local = name.rpartition(":")
        self._prefixes.update(key[6:] for key in attributes if key.startswith("xmlns:"))
        if colon and prefix not in self._prefixes:
            self._record("xml", f'prefix "{prefix}" is not declared')
        if self._depth == 1:
            self._root(prefix, local, attributes)
        elif self._draft is None:
            if local in _ENTRY_NAMES[self.kind]:
                self._draft, self._entry_depth = _Draft(self._parser.CurrentLineNumber), self._depth
        else:
            self._inside(self._draft, prefix, local, attributes)

    def _root(self, prefix: str, local: str, attributes: dict[str, str]) -> None:
        self.namespace = attributes.get(f"xmlns:{prefix}" if prefix else "xmlns", "")
        self.kind = _ROOTS.get(local, "unknown")
        if self.kind == "unknown":
            self._stop("not-a-sitemap", f"the root element is <{local}>")

    def _inside(self, draft: _Draft, prefix: str, local: str, attributes: dict[str, str]) -> None:
        below = self._depth - self._entry_depth
        if below == 1:
            self._child(draft, prefix, local, attributes)
        elif below == 2 and local == "loc" and self._in_image:
            self._listen("image")

    def _child(self, draft: _Draft, prefix: str, local: str, attributes: dict[str, str]) -> None:
        self._in_image = local == "image"
        if self.kind == "feed":
            self._feed_child(draft, local, attributes)
        elif local == "link":
            draft.alternates += _alternates(attributes)
        elif self._in_image:
            draft.images.append("")
        elif local == "mobile":
            draft.mobile = attributes.get("type", "mobile")
        elif not prefix or prefix not in ("image", "video", "news"):
            self._listen(_FIELDS.get(local, ""))

    def _feed_child(self, draft: _Draft, local: str, attributes: dict[str, str]) -> None:
        if local == "link" and "href" in attributes:
            if attributes.get("rel", "alternate") == "alternate":
                draft.fields.setdefault("loc", attributes["href"].strip())
        elif local == "guid" and attributes.get("isPermaLink", "true") == "true":
            self._listen("guid")
        else:
            self._listen(_FEED_FIELDS.get(local, ""))

    def _listen(self, field: str) -> None:
        self._field = field
        self._text = []

    def _characters(self, data: str) -> None:
        if self._field:
            self._text.append(data)

    def _end(self, name: str) -> None:
        draft = self._draft
        if draft is not None:
            if self._field:
                self._keep(draft)
            if self._depth == self._entry_depth:
                self._finish(draft)
        self._depth -= 1

    def _keep(self, draft: _Draft) -> None:
        text = "".join(self._text).strip()
        if self._field == "image":
            draft.images[-1] = absolute(text)
        else:
            draft.fields.setdefault(self._field, text)
        self._field = ""

    def _finish(self, draft: _Draft) -> None:
        self._draft = None
        guid = draft.fields.get("guid", "")
        if self.kind == "feed" and not draft.fields.get("loc") and absolute(guid):
            draft.fields["loc"] = guid
        if len(self.entries) >= MOST_ENTRIES:
            self._stop("too-large", f"more than {MOST_ENTRIES} entries")
        self.entries.append(draft.entry())


def _alternates(attributes: dict[str, str]) -> list[Alternate]:
    code, href = attributes.get("hreflang"), attributes.get("href", "")
    if code is None or attributes.get("rel", "alternate").lower() != "alternate":
        return []
    return [Alternate(code, href, absolute(href.strip()), "sitemap", False)]
