"""Openers for what stands in the body: links, images, headings, emphasis, media, landmarks, forms."""

from __future__ import annotations

import re
from functools import partial

from msgspec.structs import replace
from selectolax.lexbor import LexborNode

from crawler.extract.document import Document
from crawler.extract.fields import OpenForm
from crawler.extract.place import Attrs, hides
from crawler.extract.shape import Closer, Opener
from crawler.extract.spots import named
from crawler.extract.text import LONGEST_EMPHASISED, fold_space
from tuiguang.model.page import Heading, Image, Link, Resource

LONGEST_ANCHOR, LONGEST_HEADING, LONGEST_ALT, LONGEST_NOSCRIPT = 500, 1_000, 2_000, 10_000
MOST_LABEL_SEARCHES = 500  # in links without text: SVG may nest them, which must not cost a square
MOST_INSIDE = 5_000  # elements of a table, figure or picture that are looked through
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-echo", "data-url", "data-srcset")
_DESCRIPTOR = re.compile(r"[\d.]+[wxh]\s*(?:,|$)|,")
_UNREAD = Link("", "", "", "", "main", False)  # keeps the place of a link whose end has not come
_LABELLED = "[aria-label]:not([aria-label='']),[title]:not([title='']),svg title"
_SCHEMES_OF_DATA = ("data:", "blob:", "about:")


def open_anchor(walk: Document, attrs: Attrs, node: LexborNode) -> Closer | None:
    if attrs.get("name"):
        walk.anchor_names[attrs["name"] or ""] = None
    if "href" not in attrs and not (walk.place.svg and "xlink:href" in attrs):
        if "onclick" in attrs or not (attrs.get("name") or attrs.get("id")):
            walk.spots.add("link-without-href", "a", attrs)
        return None
    outer, walk.anchor_images = walk.anchor_images, []
    walk.links.append(_UNREAD)
    return partial(_close_anchor, walk, len(walk.links) - 1, attrs, node, len(walk.blocks.chunks), outer)


def _close_anchor(
    walk: Document, index: int, attrs: Attrs, node: LexborNode, start: int, outer: list[int] | None
) -> None:
    blocks = walk.blocks
    text = blocks.since(start, LONGEST_ANCHOR)
    images = walk.anchor_images
    link = _link(walk, attrs, text, bool(images))
    if not text and not link.label:
        link = replace(link, label=_label_inside(walk, attrs, node))
    walk.links[index] = link
    blocks.links += 1
    blocks.link_chars += len(text)
    walk.anchor_images = outer
    if images and len(images) == 1 and not link.label and text == fold_space(walk.images[images[0]].alt or ""):
        walk.images[images[0]] = _alone(walk.images[images[0]])


def _label_inside(walk: Document, attrs: Attrs, node: LexborNode) -> str:
    """What names a link without text: another element, or the icon in it."""
    if attrs.get("aria-labelledby"):
        return f"#{attrs['aria-labelledby']}"
    if node.first_child is None or walk.label_searches >= MOST_LABEL_SEARCHES:
        return ""
    walk.label_searches += 1
    inner = node.css_first(_LABELLED)
    if inner is None:
        return ""
    return fold_space(inner.attributes.get("aria-label") or inner.attributes.get("title") or inner.text())


def _alone(image: Image) -> Image:
    return replace(image, only_content=True)


def _link(walk: Document, attrs: Attrs, text: str, image: bool) -> Link:
    href = attrs.get("href", attrs.get("xlink:href")) or ""
    place = walk.place
    fragment = href.partition("#")[2].strip() if "#" in href else ""
    if len(attrs) == 1:
        return Link(walk.join(href), href, text, "", place.position, place.hidden > 0, fragment, image)
    rel, label, target = attrs.get("rel"), attrs.get("aria-label") or attrs.get("title"), attrs.get("target")
    return Link(
        walk.join(href),
        href,
        text,
        rel.lower() if rel else "",
        place.position,
        place.hidden > 0,
        fragment,
        image,
        fold_space(label) if label else "",
        target is not None and target.lower() == "_blank",
    )


def open_area(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    if "href" in attrs:
        walk.links.append(_link(walk, attrs, fold_space(attrs.get("alt") or ""), True))


def open_image(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    alt = attrs.get("alt", "") or "" if "alt" in attrs else None
    if alt:
        alt = walk.capped(alt, LONGEST_ALT)
        walk.blocks.alt(alt)
    src = _src(walk, "img", attrs)
    lazy = next((attrs[name] or "" for name in _LAZY if attrs.get(name)), "")
    real = lazy if lazy and (not src or src.startswith(_SCHEMES_OF_DATA)) else src
    if walk.anchor_images is not None:
        walk.anchor_images.append(len(walk.images))
    walk.images.append(_image(walk, attrs, src, real, lazy, alt))


def _src(walk: Document, tag: str, attrs: Attrs) -> str:
    """As written; an empty one is noted."""
    src = attrs.get("src")
    if src is not None and src.strip():
        return src
    if "src" in attrs:
        walk.spots.add_empty(tag, attrs, "src")
    return src or ""


def _image(
    walk: Document, attrs: Attrs, src: str, real: str, lazy: str, alt: str | None, button: bool = False
) -> Image:
    srcset = attrs.get("srcset") or attrs.get("data-srcset") or ""
    return Image(
        src=src,
        url=walk.join(_first_candidate(real))
        if real.strip()
        else walk.join(_first_candidate(srcset))
        if srcset
        else "",
        alt=alt,
        width=attrs.get("width") or "",
        height=attrs.get("height") or "",
        loading=(attrs.get("loading") or "").lower(),
        srcset=srcset,
        position=walk.place.position,
        linked=walk.anchor_images is not None,
        lazy_src=lazy,
        noscript=walk.place.noscript,
        fetch_priority=(attrs.get("fetchpriority") or "").lower(),
        hidden=walk.place.hidden > 0,
        decorative=attrs.get("role") in ("none", "presentation") or attrs.get("aria-hidden") == "true",
        in_picture=walk.parent.tag == "picture",
        chars_before=max(0, walk.blocks.chars - walk.blocks.link_chars),
        button=button,
    )


def _first_candidate(srcset: str) -> str:
    """ "a.jpg 2x, b.jpg" → "a.jpg"; a plain URL stays as it is."""
    words = srcset.split(None, 1)
    return words[0].rstrip(",") if len(words) == 2 and _DESCRIPTOR.match(words[1]) else srcset


def open_source(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    """A candidate of <picture> is an image of its own, without alt of its own: it is left to the <img>."""
    if walk.parent.tag in ("video", "audio"):
        _media(walk, "source", attrs)


def _media(walk: Document, tag: str, attrs: Attrs) -> None:
    src = _src(walk, tag, attrs)
    if src:
        walk.resources.append(Resource("media", walk.join(src), src, False, False))


def _open_media(tag: str) -> Opener:
    def opener(walk: Document, attrs: Attrs, node: LexborNode) -> None:
        _media(walk, tag, attrs)

    return opener


def open_frame(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    src = _src(walk, "iframe", attrs) or attrs.get("data-src") or ""
    deferred = (attrs.get("loading") or "").lower() == "lazy" or not attrs.get("src")
    if src:
        walk.resources.append(Resource("iframe", walk.join(src), src, walk.place.in_head, deferred))


def open_object(walk: Document, attrs: Attrs, node: LexborNode) -> Closer | None:
    href = attrs.get("data") or _src(walk, node.tag or "object", attrs) or attrs.get("code") or ""
    walk.resources.append(Resource("object", walk.join(href) if href else "", href, False, False))
    if named(attrs):
        return None
    return partial(_close_unnamed, walk, "object-without-text", "object", attrs, len(walk.blocks.chunks))


def open_button(walk: Document, attrs: Attrs, node: LexborNode) -> Closer | None:
    if "formaction" in attrs:
        _submits_elsewhere(walk, attrs, attrs.get("type") or "submit")
    if named(attrs):
        return None
    return partial(_close_unnamed, walk, "button-unnamed", "button", attrs, len(walk.blocks.chunks))


def _close_unnamed(walk: Document, kind: str, tag: str, attrs: Attrs, start: int) -> None:
    if not walk.blocks.since(start, LONGEST_HEADING):
        walk.spots.add_unnamed(kind, tag, attrs)


def open_heading(walk: Document, attrs: Attrs, node: LexborNode) -> Closer:
    walk.blocks.heading += 1
    place, style = walk.place, attrs.get("style")
    hidden = bool(style) and place.position != "nav" and not place.folded and hides((style or "")[:2000])
    walk.headings.append(Heading(int((node.tag or "h1")[1]), "", False, hidden, attrs.get("aria-hidden") == "true"))
    return partial(_close_heading, walk, len(walk.headings) - 1, len(walk.blocks.chunks))


def _close_heading(walk: Document, index: int, start: int) -> None:
    blocks = walk.blocks
    blocks.heading -= 1
    text = blocks.since(start, LONGEST_HEADING)
    from_alt = bool(text) and blocks.only_alts(start)
    walk.headings[index] = replace(walk.headings[index], text=text, from_alt=from_alt)


def open_emphasis(walk: Document, attrs: Attrs, node: LexborNode) -> Closer:
    """Of nested ones the outermost."""
    walk.emphasis += 1
    return partial(_close_emphasis, walk, len(walk.blocks.chunks))


def _close_emphasis(walk: Document, start: int) -> None:
    walk.emphasis -= 1
    if not walk.emphasis:
        text = walk.blocks.since(start, LONGEST_EMPHASISED)
        walk.blocks.emphasised.append((text, walk.place))


def open_noscript(walk: Document, attrs: Attrs, node: LexborNode) -> Closer:
    return partial(_close_noscript, walk, len(walk.blocks.chunks))


def _close_noscript(walk: Document, start: int) -> None:
    text = walk.blocks.since(start, LONGEST_NOSCRIPT)
    if text:
        walk.noscripts.append(text)


def open_list(walk: Document, attrs: Attrs, node: LexborNode) -> Closer:
    return partial(walk.blocks.measure, walk.blocks.mark())


def open_table(walk: Document, attrs: Attrs, node: LexborNode) -> Closer:
    return partial(_close_table, walk, attrs, walk.blocks.mark(), len(walk.tags))


def _close_table(walk: Document, attrs: Attrs, mark: tuple[int, int, int, int], start: int) -> None:
    walk.blocks.measure(mark)
    inside = set(walk.tags[start : start + MOST_INSIDE])
    if "td" in inside and "th" not in inside and attrs.get("role") not in ("presentation", "none"):
        walk.spots.add("table-without-headers", "table", attrs)


def _holds(child: str, kind: str, tag: str) -> Opener:
    """An opener for elements that should hold a certain other one."""

    def close(walk: Document, attrs: Attrs, start: int) -> None:
        if child not in walk.tags[start : start + MOST_INSIDE]:
            walk.spots.add(kind, tag, attrs)

    def opener(walk: Document, attrs: Attrs, node: LexborNode) -> Closer:
        return partial(close, walk, attrs, len(walk.tags))

    return opener


def open_article(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    walk.blocks.articles += 1


def open_time(walk: Document, attrs: Attrs, node: LexborNode) -> None:
    if attrs.get("datetime"):
        walk.times.append(walk.capped((attrs["datetime"] or "").strip(), 100))


def open_form(walk: Document, attrs: Attrs, node: LexborNode) -> Closer:
    action = attrs.get("action") or ""
    form = OpenForm(action, walk.join(action), (attrs.get("method") or "get").lower())
    walk.fields.forms.append(form)
    outer, walk.fields.form = walk.fields.form, form

    def close() -> None:
        walk.fields.form = outer

    return close


def open_label(walk: Document, attrs: Attrs, node: LexborNode) -> Closer:
    if attrs.get("for"):
        walk.fields.label_targets.add(attrs["for"] or "")
    walk.fields.labels += 1

    def close() -> None:
        walk.fields.labels -= 1

    return close


def _submits_elsewhere(walk: Document, attrs: Attrs, kind: str) -> None:
    if walk.fields.form is not None and kind.lower() in ("submit", "image"):
        action = attrs["formaction"] or ""
        walk.fields.form.button_actions.append(walk.join(action) or action)


def _button_image(walk: Document, attrs: Attrs) -> None:
    src = _src(walk, "input", attrs)
    if src:
        alt = walk.capped(attrs["alt"] or "", LONGEST_ALT) if "alt" in attrs else None
        walk.images.append(_image(walk, attrs, src, src, "", alt, button=True))


def _field(tag: str) -> Opener:
    def opener(walk: Document, attrs: Attrs, node: LexborNode) -> None:
        if "formaction" in attrs:
            _submits_elsewhere(walk, attrs, attrs.get("type") or "")
        if tag == "input" and (attrs.get("type") or "").lower() == "image":
            _button_image(walk, attrs)
        walk.fields.add(tag, attrs)

    return opener


BODY_OPENERS: dict[str, Opener] = {
    "a": open_anchor,
    "area": open_area,
    "img": open_image,
    "source": open_source,
    **{tag: _open_media(tag) for tag in ("video", "audio", "track")},
    "embed": open_object,
    "object": open_object,
    "applet": open_object,
    "iframe": open_frame,
    "frame": open_frame,
    "button": open_button,
    "noscript": open_noscript,
    "table": open_table,
    "article": open_article,
    "time": open_time,
    "form": open_form,
    "label": open_label,
    "picture": _holds("img", "picture-without-img", "picture"),
    "figure": _holds("figcaption", "figure-without-caption", "figure"),
    **{tag: _field(tag) for tag in ("input", "select", "textarea")},
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), open_heading),
    **dict.fromkeys(("strong", "b", "em", "i", "mark"), open_emphasis),
    **dict.fromkeys(("ul", "ol", "dl", "menu"), open_list),
}
