"""Openers for what usually stands in the head: title, meta, link, base, script, style."""

from __future__ import annotations

import re
from typing import Literal

from selectolax.lexbor import LexborNode

from crawler.extract.document import Document
from crawler.extract.place import Attrs
from crawler.extract.shape import Opener
from crawler.extract.text import fold_space
from tuiguang.model.page import Alternate, Canonical, LinkTag, Meta, Resource, Title

LONGEST_TITLE, LONGEST_CONTENT = 2_000, 10_000
_META_NAMES: tuple[Literal["name", "property", "itemprop", "http-equiv"], ...] = (
    "name",
    "property",
    "itemprop",
    "http-equiv",
)
_IGNORED_ON_CANONICAL = ("hreflang", "lang", "media", "type")
_SCREEN = frozenset(("", "all", "screen"))
_JSON_LD = "application/ld+json"
_SCRIPT_TYPES = frozenset(("", "module", "text/javascript", "application/javascript", "application/x-javascript"))
_GOOGLE_FONTS = re.compile(r"https?://fonts\.googleapis\.com/css[^\s\"')]*")  # imported
_FONT_FACE = re.compile(r"@font-face\s{0,20}\{([^{}]{0,2000})\}", re.IGNORECASE)


def open_html(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    walk.lang = attrs.get("lang", walk.lang)
    walk.xml_lang = attrs.get("xml:lang")
    walk.amp = "amp" in attrs or "⚡" in attrs
    if "lang" in attrs and walk.lang is None:
        walk.lang = ""


def open_title(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    if not walk.place.svg:
        text = fold_space(node.text())
        walk.titles.append(Title(walk.capped(text, LONGEST_TITLE), walk.place.in_head))


def open_meta(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    """One in <noscript> speaks to browsers without scripts alone: no redirect or robots rule for anyone else."""
    if walk.place.noscript:
        return
    content = walk.capped(attrs.get("content") or "", LONGEST_CONTENT)
    in_head = walk.place.in_head
    if "charset" in attrs:
        walk.metas.append(Meta("charset", "charset", (attrs["charset"] or "").strip(), in_head))
    for kind in _META_NAMES:
        name = attrs.get(kind)
        if name:
            walk.metas.append(Meta(name.strip().lower(), kind, content, in_head))


def open_base(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    if "href" in attrs:
        walk.base_hrefs.append(attrs["href"] or "")


def open_link(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    rel = (attrs.get("rel") or "").strip().lower()
    href = attrs.get("href") or ""
    words, url, in_head = rel.split(), walk.join(href) if href.strip() else "", walk.place.in_head
    if "canonical" in words:
        extra = tuple(name for name in _IGNORED_ON_CANONICAL if name in attrs)
        walk.canonicals.append(Canonical(href, url, "html", in_head, extra))
        return
    if "alternate" in words and "hreflang" in attrs:
        walk.alternates.append(Alternate(attrs["hreflang"] or "", href, url, "html", in_head))
        return
    if not url and "href" in attrs and not href.strip():
        walk.spots.add_empty("link", attrs, "href")
    media = (attrs.get("media") or "").strip().lower()
    walk.link_tags.append(LinkTag(rel, href, url, (attrs.get("type") or "").strip().lower(), media, in_head))
    _loaded(walk, attrs, words, href, url, media)


def _loaded(walk: Document, attrs: Attrs, words: list[str], href: str, url: str, media: str) -> None:
    in_head = walk.place.in_head
    if "stylesheet" in words and "alternate" not in words:
        deferred = media not in _SCREEN or "disabled" in attrs
        walk.resources.append(Resource("stylesheet", url, href, in_head, deferred))
    elif "preload" in words or "modulepreload" in words:
        is_font = (attrs.get("as") or "").lower() == "font"
        walk.resources.append(Resource("font" if is_font else "preload", url, href, in_head, True))


def open_script(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    kind = (attrs.get("type") or "").strip().lower().partition(";")[0]
    if kind == _JSON_LD:
        walk.json_ld.append(node.text())
        return
    if kind not in _SCRIPT_TYPES:
        return
    src = attrs.get("src")
    if src is None:
        walk.scripts.append(node.text())
        return
    if not src.strip():
        walk.spots.add_empty("script", attrs, "src")
    deferred = "async" in attrs or "defer" in attrs or kind == "module"
    walk.resources.append(Resource("script", walk.join(src) if src.strip() else "", src, walk.place.in_head, deferred))


def open_style(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    css = node.text()
    walk.styles.append(css)
    if "@font-face" in css:
        for face in _FONT_FACE.findall(css):
            if "font-display" not in face.lower():
                walk.spots.add("font-face-without-display", "style", {"content": fold_space(face)})
    if "fonts.googleapis.com" in css:
        for sheet in _GOOGLE_FONTS.findall(css):
            if "display=" not in sheet:
                walk.spots.add("font-face-without-display", "style", {"content": sheet})


HEAD_OPENERS: dict[str, Opener] = {
    "html": open_html,
    "title": open_title,
    "meta": open_meta,
    "base": open_base,
    "link": open_link,
    "script": open_script,
    "style": open_style,
}
