"""Where in the page an element stands: head or body, menu or main text, shown or hidden. Places are inherited."""

import re
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from tuiguang.model.page import Position

Attrs = dict[str, str | None]


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Place(Struct, frozen=True):
    in_head: bool = False
    position: Position = "main"
    chrome: int = 0  # menus, footers and the like: 1 told by class or id words, 2 by element or role
    core: int = 0  # 1 in <article>, 2 in <main>
    hidden: int = 0  # 1 by the hidden attribute or a closed <dialog>, 2 by inline style, 3 by its colours
    folded: bool = False  # in a tab, menu, dialog or the like, which shows its text on demand
    svg: bool = False
    noscript: bool = False


BY_TAG: dict[str, Position] = {"nav": "nav", "header": "header", "footer": "footer", "aside": "aside", "main": "main"}
BY_ROLE: dict[str, Position] = {
    "navigation": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "main": "main",
}
_BY_WORD: dict[str, Position] = {
    **dict.fromkeys(("nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumbs", "pager"), "nav"),
    **dict.fromkeys(("footer", "foot", "copyright"), "footer"),
    **dict.fromkeys(("sidebar", "aside", "sidenav"), "aside"),
    **dict.fromkeys(("header", "topbar", "masthead"), "header"),
}
_NOT_OF_THE_SITE = words(
    """
    page product article entry post card section content modal title panel table list block widget item news
    """
)
_STATES = words("has no not with without is show hide js sticky fixed open toggle body wrapper")
_KINDS = {"head": {"in_head": True}, "svg": {"svg": True}, "noscript": {"noscript": True}}
REGIONS = words("head svg noscript nav header footer aside main article dialog")
CONTAINERS = words("div ul ol section dl table td form p center span menu")
_FOLDS = words(
    """
    tab tabs tabpanel pane dropdown accordion collapse collapsible carousel slide slider swiper modal popup dialog
    drawer offcanvas tooltip popover menu submenu nav sr visually visuallyhidden hidden screen offscreen
    """
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_HIDING = re.compile(
    r"display:none|visibility:hidden|font-size:0(?:px|em|rem|pt|%)?(?:;|!|$)"
    r"|(?:text-indent|left|top|margin-left|margin-top):-(?:999|\d{4,})"
)
_COLOUR = re.compile(r"(?:^|;)(color|background-color|background):(#[0-9a-f]{3,6}|[a-z]+)(?=[;!]|$)")
_LONGEST_NAMES = 400  # characters of a class attribute that are looked at


@lru_cache(maxsize=4096)
def region_of_names(names: str) -> Position | None:
    """The region that a class or id tells: "site-footer", "mainNav", "left_sidebar" do, "has-sidebar" does not."""
    for name in names.split():
        words = [word.lower() for word in _WORD.findall(name)]
        if not words or words[0] in _STATES:
            continue
        region = _BY_WORD.get(words[-1]) or _BY_WORD.get(words[0])
        if region and not (region in ("header", "footer") and _NOT_OF_THE_SITE.intersection(words)):
            return region
    return None


@lru_cache(maxsize=4096)
def folds(names: str) -> bool:
    return not _FOLDS.isdisjoint(word.lower() for word in _WORD.findall(names))


@lru_cache(maxsize=4096)
def hides(style: str) -> bool:
    """An indent with an image in the background shows the image instead: a logo as heading."""
    style = "".join(style.lower().split())
    found = _HIDING.search(style)
    return found is not None and not (found[0].startswith("text-indent") and "url(" in style)


@lru_cache(maxsize=4096)
def unreadable(style: str) -> bool:
    """Text and background of one colour, both named here."""
    colours = {
        name.partition("-")[0]: _long_form(colour) for name, colour in _COLOUR.findall(style.lower().replace(" ", ""))
    }
    return len(colours) == 2 and colours["color"] == colours["background"]


def _long_form(colour: str) -> str:
    colour = {"white": "#fff", "black": "#000"}.get(colour, colour)
    return "#" + "".join(digit * 2 for digit in colour[1:]) if len(colour) == 4 and colour[0] == "#" else colour


def entered(place: Place, tag: str, attrs: Attrs) -> Place:
    """The place inside this element."""
    if tag in _KINDS:
        place = replace(place, **_KINDS[tag])
    region = _region(place, tag, attrs)
    if region is not None:
        place = region
    hidden = _hidden(place.hidden, tag, attrs)
    if hidden != place.hidden:
        place = replace(place, hidden=hidden)
    if not place.folded and _is_fold(attrs):
        place = replace(place, folded=True)
    return place


def _hidden(outer: int, tag: str, attrs: Attrs) -> int:
    """See Place.hidden. A colour of its own makes a text readable again, which is the one way out."""
    style = (attrs.get("style") or "")[:2000]
    if style and hides(style):
        return 2
    if ("hidden" in attrs and attrs["hidden"] != "until-found") or (tag == "dialog" and "open" not in attrs):
        return outer or 1
    if "color" in style and outer in (0, 3):
        return 3 if unreadable(style) else 0
    return outer


def _is_fold(attrs: Attrs) -> bool:
    names = f"{attrs.get('class') or ''} {attrs.get('role') or ''}"
    return names != " " and folds(names[:_LONGEST_NAMES])


def _region(place: Place, tag: str, attrs: Attrs) -> Place | None:
    if tag == "article":
        return replace(place, core=max(place.core, 1))
    position = BY_ROLE.get((attrs.get("role") or "").lower()) or BY_TAG.get(tag)
    if position == "main":
        return replace(place, core=2, position="main", chrome=0)
    if position is not None:
        return None if position == "header" and place.core else _moved(place, position, 2)
    names = f"{attrs.get('class') or ''} {attrs.get('id') or ''}"
    if tag not in CONTAINERS or place.chrome == 2 or names == " ":
        return None
    position = region_of_names(names[:_LONGEST_NAMES])
    if position is None or (position == "header" and place.core):
        return None
    return _moved(place, position, 1)


def _moved(place: Place, position: Position, chrome: int) -> Place:
    """A menu in a footer is still footer, and one in a sidebar still sidebar."""
    inherited = place.position in ("footer", "aside") and place.chrome > 0
    return replace(place, position=place.position if inherited else position, chrome=max(chrome, place.chrome))
