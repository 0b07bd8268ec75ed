"""Single elements that checks ask about, each told by its start tag. The kinds:

iframe-untitled, video-uncaptioned, button-unnamed, field-unlabelled, list-item-stray, list-child-stray,
table-without-headers, tabindex-positive, aria-role-unknown, aria-attribute-unknown, aria-hidden-focusable,
input-image-without-alt, object-without-text, svg-unnamed, svg-large, picture-without-img, image-map-server-side,
figure-without-caption, link-without-href, click-target, font-face-without-display, noscript-image-in-head,
address-empty.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from crawler.extract.place import Attrs, hides, words
from tuiguang.model.page import Spot

if TYPE_CHECKING:
    from crawler.extract.shape import Shape  # which needs the names of attributes below

MOST_OF_A_KIND, LONGEST_TAG = 50, 200
LARGE_SVG_BYTES = 5 * 1024
_MOST_SEARCHES = 200  # inside elements hidden from assistive technology: nested ones must not cost a square
_HIGHEST_CLIMB = 50  # ancestors that are asked: many deep fields must not cost a square
_FOCUSABLE = "a[href],button,input:not([type=hidden]),select,textarea,iframe,[tabindex]:not([tabindex^='-'])"
_KEEPS_ADDRESS = re.compile("src|href|lazy|original|url|echo")
_CAPTIONS = "track[kind=captions],track[kind=subtitles],track:not([kind])"

# WAI-ARIA 1.2, with the roles of the graphics and DPUB modules told by their prefix.
_ROLES = words(
    """
    alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox
    complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid
    gridcell group heading image img insertion link list listbox listitem log main mark marquee math menu menubar
    menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar
    radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status
    strong subscript suggestion superscript switch tab table tablist tabpanel term text textbox time timer toolbar
    tooltip tree treegrid treeitem
    """
)
ARIA = frozenset(
    f"aria-{name}"
    for name in words(
        """
        activedescendant atomic autocomplete braillelabel brailleroledescription busy checked colcount colindex
        colindextext colspan controls current describedby description details disabled dropeffect errormessage
        expanded flowto grabbed haspopup hidden invalid keyshortcuts label labelledby level live modal multiline
        multiselectable orientation owns placeholder posinset pressed readonly relevant required roledescription
        rowcount rowindex rowindextext rowspan selected setsize sort valuemax valuemin valuenow valuetext
        """
    )
)


class Spots:
    """Gathers them; more than 50 of a kind set `cut`."""

    def __init__(self) -> None:
        self.found: list[Spot] = []
        self.cut = False
        self.waiting: list[tuple[Spot, list[str]]] = []  # and the ids of what may name it, further down the page
        self._counts: dict[str, int] = {}
        self._searches = 0

    def add(self, kind: str, tag: str, attrs: Attrs) -> None:
        count = self._counts[kind] = self._counts.get(kind, 0) + 1
        if count > MOST_OF_A_KIND:
            self.cut = True
            return
        self.found.append(Spot(kind, start_tag(tag, attrs)))

    def take_over(self, found: list[Spot]) -> None:
        """Spots that were found elsewhere, with the same cap."""
        for spot in found:
            count = self._counts[spot.kind] = self._counts.get(spot.kind, 0) + 1
            if count > MOST_OF_A_KIND:
                self.cut = True
            else:
                self.found.append(spot)

    def add_unnamed(self, kind: str, tag: str, attrs: Attrs) -> None:
        """An element without a name of its own; whether another element names it is known in the end."""
        ids = (attrs.get("aria-labelledby") or "").split()
        if ids:
            self.waiting.append((Spot(kind, start_tag(tag, attrs)), ids))
        else:
            self.add(kind, tag, attrs)

    def settle(self, ids: Container[str]) -> None:
        """The page has these ids: what waited for others has no name."""
        self.take_over([spot for spot, wanted in self.waiting if not any(one in ids for one in wanted)])
        self.waiting = []

    def add_empty(self, tag: str, attrs: Attrs, name: str) -> None:
        """The attribute holds no address, and no other one keeps the address for a script."""
        held = any(value and key != name and _KEEPS_ADDRESS.search(key) for key, value in attrs.items())
        if not held:
            self.add("address-empty", tag, attrs)

    def attributes(self, shape: Shape, attrs: Attrs, node: LexborNode) -> None:
        """Attributes that any element may have."""
        for name in shape.watched:
            WATCHED[name](self, shape.tag, attrs, node)
        if shape.bad_aria:
            self.add("aria-attribute-unknown", shape.tag, attrs)

    def tabindex(self, tag: str, attrs: Attrs, node: LexborNode) -> None:
        value = (attrs["tabindex"] or "").strip()
        if value.isascii() and value.isdigit() and value.strip("0"):
            self.add("tabindex-positive", tag, attrs)

    def role(self, tag: str, attrs: Attrs, node: LexborNode) -> None:
        roles = (attrs["role"] or "").lower().split()
        if roles and not any(role in _ROLES or role.startswith(("doc-", "graphics-")) for role in roles):
            self.add("aria-role-unknown", tag, attrs)
        if "link" in roles and tag != "a" and "onclick" not in attrs:
            self.add("click-target", tag, attrs)

    def onclick(self, tag: str, attrs: Attrs, node: LexborNode) -> None:
        if tag in ("div", "span", "li", "td", "p", "img"):
            self.add("click-target", tag, attrs)

    def aria_hidden(self, tag: str, attrs: Attrs, node: LexborNode) -> None:
        if attrs["aria-hidden"] != "true" or self._searches >= _MOST_SEARCHES:
            return
        if node.first_child is None and tag not in ("a", "input", "button", "iframe"):
            return
        self._searches += 1
        if node.css_first(_FOCUSABLE) is not None:
            self.add("aria-hidden-focusable", tag, attrs)


WATCHED: dict[str, Callable[[Spots, str, Attrs, LexborNode], None]] = {
    "tabindex": Spots.tabindex,
    "role": Spots.role,
    "onclick": Spots.onclick,
    "aria-hidden": Spots.aria_hidden,
}


def start_tag(tag: str, attrs: Attrs) -> str:
    parts = [tag]
    for name, value in attrs.items():
        parts.append(name if value is None else f'{name}="{value[:LONGEST_TAG]}"')
        if len(parts) > LONGEST_TAG:
            break
    return f"<{' '.join(parts)}>"[:LONGEST_TAG]


def named(attrs: Attrs) -> bool:
    """By itself; what `aria-labelledby` refers to may be missing: see `Spots.add_unnamed`."""
    return any((attrs.get(name) or "").strip() for name in ("aria-label", "title"))


def _iframe(spots: Spots, attrs: Attrs, node: LexborNode, parent: str) -> None:
    """Pixels of tag managers are frames that nobody sees."""
    unseen = attrs.get("aria-hidden") == "true" or "hidden" in attrs or hides((attrs.get("style") or "")[:2000])
    if not named(attrs) and not unseen:
        spots.add_unnamed("iframe-untitled", "iframe", attrs)


def _video(spots: Spots, attrs: Attrs, node: LexborNode, parent: str) -> None:
    if "muted" not in attrs and node.css_first(_CAPTIONS) is None:
        spots.add("video-uncaptioned", "video", attrs)


def _image(spots: Spots, attrs: Attrs, node: LexborNode, parent: str) -> None:
    if "ismap" in attrs:
        spots.add("image-map-server-side", "img", attrs)


def _input(spots: Spots, attrs: Attrs, node: LexborNode, parent: str) -> None:
    is_image = (attrs.get("type") or "").lower() == "image"
    if is_image and not (attrs.get("alt") or "").strip() and not named(attrs) and not _unseen(node):
        spots.add_unnamed("input-image-without-alt", "input", attrs)


def _unseen(node: LexborNode | None) -> bool:
    """Whether it or what encloses it is hidden, or shut to assistive technology."""
    for _ in range(_HIGHEST_CLIMB):
        if node is None:
            break
        attrs = node.attributes
        if "hidden" in attrs or "inert" in attrs or attrs.get("aria-hidden") == "true":
            return True
        if hides((attrs.get("style") or "")[:2000]):
            return True
        node = node.parent
    return False


def _svg(spots: Spots, attrs: Attrs, node: LexborNode, parent: str) -> None:
    if attrs.get("role") == "img" and not named(attrs) and node.css_first("title") is None:
        spots.add_unnamed("svg-unnamed", "svg", attrs)
    if parent != "svg" and len(node.html or "") > LARGE_SVG_BYTES:
        spots.add("svg-large", "svg", attrs)


Spotter = Callable[[Spots, Attrs, LexborNode, str], None]
SPOTTERS: dict[str, Spotter] = {
    "iframe": _iframe,
    "video": _video,
    "img": _image,
    "input": _input,
    "svg": _svg,
}
