"""The front door of extraction: a response becomes a Page."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from msgspec.structs import replace
from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from crawler.extract import headers as heads
from crawler.extract import source as sources
from crawler.extract.body import BODY_OPENERS
from crawler.extract.charset import decode
from crawler.extract.document import Document
from crawler.extract.fingerprint import simhash, text_hash
from crawler.extract.furniture import Furniture, Memory, Refused, open_mark
from crawler.extract.head import HEAD_OPENERS
from crawler.extract.shape import MARK, Shape
from crawler.extract.structured import structured
from crawler.extract.text import text_of
from tuiguang.model.page import Alternate, Canonical, Fetch, LinkTag, Page, Spot
from tuiguang.urls import Resolver, join, origin

MOST_COMMENTS, LONGEST_COMMENT = 200, 500
MOST_ANCHORS, MOST_LANGS = 5_000, 100
LONGEST_NOSCRIPT = 10_000
_OPENERS = HEAD_OPENERS | BODY_OPENERS | {MARK: open_mark}
_REMEMBERED: Memory = OrderedDict()
_SHAPES: dict[Any, Shape] = {}  # of the elements met so far: see Walk
_EVENTS_OFF = LexborDocumentOptions.WO_EVENTS.value  # no mirroring of <selectedcontent>: the source counts


def extract(
    url: str,
    body: bytes | str | None,
    *,
    status: int | None = None,
    headers: Sequence[tuple[str, str]] | None = None,
    fetch: Fetch | None = None,
    as_html: bool = False,
) -> Page:
    """Facts of one answer, whatever its bytes are. `url` is normalised; `headers` None: unknown, as of a file.

    A body that is text already is not decoded again. `as_html`: the caller knows that it is HTML when no header tells.

    Redirects and files other than HTML get the basic facts alone. Nothing is raised for what the server sent.
    Where a cap bites, `fetch.flags` has "facts-cut".
    """
    known, text, body = heads.lowered(headers), body if isinstance(body, str) else None, _bytes(body)
    sent = heads.content_type(known)
    media_type = heads.media_type(sent)
    seconds, target = heads.refresh(heads.first(known, "refresh"), url)
    location = heads.first(known, "location") if status is None or 300 <= status < 400 else ""
    page = Page(
        url=url,
        status=status,
        headers=known,
        media_type=media_type,
        size_bytes=len(body),
        location=join(url, location) if location.strip() else "",
        location_raw=location,
        fetch=fetch or Fetch(),
        refresh_seconds=seconds,
        refresh_url=target,
        **_header_links(known, url),
    )
    if media_type and media_type not in heads.HTML_TYPES:
        return replace(page, found_type="text/html") if heads.mislabelled(media_type, body) else page
    return _with_body(page, body, sent, text, as_html)


def _bytes(body: bytes | str | None) -> bytes:
    return body.encode("utf-8", "replace") if isinstance(body, str) else body or b""


def _with_body(page: Page, body: bytes, sent: str, known_text: str | None, as_html: bool) -> Page:
    if not body:
        return replace(page, is_html=page.media_type in heads.HTML_TYPES or (as_html and not page.media_type))
    text, charset = decode(body, sent)
    if known_text is not None:
        text, charset = known_text, replace(charset, used="utf-8", found="", errors=0)
    media_type = page.media_type or ("text/html" if as_html else heads.sniffed_type(text))
    page = replace(page, media_type=page.media_type or (media_type if page.headers is None else ""), charset=charset)
    if charset.used.startswith("utf-16"):
        body = text.encode("utf-8", "replace")  # what looks into the bytes expects ASCII there
    return _with_document(page, text, body) if media_type in heads.HTML_TYPES else page


def _header_links(known: heads.Headers | None, url: str) -> dict[str, Any]:
    """The Link header's entries as the same facts that <link> gives."""
    values = [value for key, value in known or () if key == "link"]
    canonicals, alternates, tags = [], [], []
    for link in heads.links(values):
        rel, target = link.parameters.get("rel", "").lower(), join(url, link.href)
        if "canonical" in rel.split():
            canonicals.append(Canonical(link.href, target, "header", True))
        elif "alternate" in rel.split() and "hreflang" in link.parameters:
            alternates.append(Alternate(link.parameters["hreflang"], link.href, target, "header", True))
        else:
            kind, media = link.parameters.get("type", "").lower(), link.parameters.get("media", "").lower()
            tags.append(LinkTag(rel, link.href, target, kind, media, True))
    return {"canonicals": tuple(canonicals), "alternates": tuple(alternates), "link_tags": tuple(tags)}


def _with_document(page: Page, source: str, body: bytes) -> Page:
    source, shortened = sources.bounded(source)
    try:
        walk, tree = _walked(page, source, Furniture(_REMEMBERED))
    except Refused:
        walk, tree = _walked(page, source, None)
    page = replace(
        page, is_html=True, doctype=sources.doctype(source), **_facts(walk), **_more(walk, page, tree, source, body)
    )
    return _flagged(page) if shortened or walk.was_cut or _too_many(walk) else page


def _walked(page: Page, source: str, furniture: Furniture | None) -> tuple[Document, LexborHTMLParser]:
    """The document read, with its furniture from memory or as it stands. Raises Refused for the former."""
    tree = LexborHTMLParser(furniture.set_aside(source) if furniture else source, options=_EVENTS_OFF)
    base = _base(tree, page.url)
    walk = Document(_resolver(origin(base)).at(base), _OPENERS, _SHAPES)
    walk.furniture = furniture
    start = tree.root
    while start is not None and start.prev is not None:
        start = start.prev
    if start is not None:
        walk.run(start)
    if furniture is not None and furniture.taken != len(furniture.pieces):
        raise Refused
    return walk, tree


@lru_cache(maxsize=64)
def _resolver(of_origin: str) -> Resolver:
    """One memory of addresses for each site: its pages repeat their menus."""
    return Resolver(of_origin + "/")


def _base(tree: LexborHTMLParser, url: str) -> str:
    """The first <base href> counts for the whole document, what stands before it too."""
    node: LexborNode | None = tree.css_first("base[href]")
    return (join(url, node.attributes.get("href") or "") or url) if node is not None else url


def _facts(walk: Document) -> dict[str, Any]:
    """What is taken as the walk left it."""
    walk.spots.settle(walk.ids)
    fields = walk.fields.finished(walk.spots, walk.ids)
    return {
        "lang": walk.lang,
        "xml_lang": walk.xml_lang,
        "amp": walk.amp,
        "base_hrefs": tuple(walk.base_hrefs),
        "titles": tuple(walk.titles),
        "metas": tuple(walk.metas),
        "headings": tuple(walk.headings),
        "links": tuple(walk.links),
        "images": tuple(walk.images),
        "resources": tuple(walk.resources),
        "forms": fields,
        "comments": tuple([comment[:LONGEST_COMMENT] for comment in walk.comments[:MOST_COMMENTS]]),
        "elements": _counted(walk.tags),
        "dom_depth": walk.depth,
        "most_children": walk.most_children,
        "duplicate_ids": tuple([name for name, count in walk.ids.items() if count > 1]),
        "anchors": tuple(walk.ids | walk.anchor_names)[:MOST_ANCHORS],
        "langs": tuple(walk.langs)[:MOST_LANGS],
        "landmarks": tuple(walk.landmarks),
        "times": tuple(walk.times),
        "css_images": tuple(walk.css_images),
    }


def _more(walk: Document, page: Page, tree: LexborHTMLParser, source: str, body: bytes) -> dict[str, Any]:
    """What is worked out of several findings, or of the source."""
    text = text_of(walk.blocks, "\n".join(walk.noscripts)[:LONGEST_NOSCRIPT])
    if "noscript" in walk.tags and sources.image_in_head_noscript(source):
        walk.spots.found.append(Spot("noscript-image-in-head", "<noscript>"))
    scripts = [*walk.scripts, *(r.href for r in walk.resources if r.kind == "script")]
    return {
        "canonicals": (*walk.canonicals, *page.canonicals),
        "alternates": (*walk.alternates, *page.alternates),
        "link_tags": (*walk.link_tags, *page.link_tags),
        "structured": tuple(structured(walk.json_ld, walk.markup, tree, walk.base)),
        "text": text,
        "text_hash": text_hash(text.main),
        "simhash": simhash(text.main),
        "head_break": sources.head_break(source),
        "head_tags": sources.head_tags(source),
        "unclosed": sources.unclosed(source, _last(walk)),
        "inline_css_bytes": sum(len(css.encode("utf-8", "replace")) for css in walk.styles),
        "inline_js_bytes": sum(len(script.encode("utf-8", "replace")) for script in walk.scripts),
        "secrets": sources.secrets(source, body),
        "trackers": sources.trackers(scripts),
        "spots": tuple(walk.spots.found),
        **_refresh(walk, page, walk.base),
    }


def _refresh(walk: Document, page: Page, base: str) -> dict[str, Any]:
    """The header goes before the first <meta> that can be read."""
    if page.refresh_seconds is not None:
        return {}
    contents = [meta.content for meta in walk.metas if meta.kind == "http-equiv" and meta.name == "refresh"]
    read = [heads.refresh(content, base) for content in contents]
    seconds, target = next((one for one in read if one[0] is not None), (None, ""))
    return {"refresh_seconds": seconds, "refresh_url": target}


def _counted(tags: list[str]) -> dict[str, int]:
    counts = dict(Counter(tags))
    counts.pop("", None)
    return counts


def _last(walk: Document) -> str:
    """The element that the source ends in. The body is made by the parser when a title swallows everything."""
    if walk.comment_after == len(walk.tags):
        return "comment"
    return next((tag for tag in reversed(walk.tags) if tag not in ("body", "")), "")


def _too_many(walk: Document) -> bool:
    return (
        len(walk.comments) > MOST_COMMENTS
        or any(len(comment) > LONGEST_COMMENT for comment in walk.comments)
        or len(walk.ids) + len(walk.anchor_names) > MOST_ANCHORS
        or len(walk.langs) > MOST_LANGS
        or sum(map(len, walk.noscripts)) > LONGEST_NOSCRIPT
    )


def _flagged(page: Page) -> Page:
    return replace(page, fetch=replace(page.fetch, flags=(*page.fetch.flags, "facts-cut")))
