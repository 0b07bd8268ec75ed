"""What follows from an element's name and the names of its attributes alone. Few shapes make up a site."""

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from selectolax.lexbor import LexborNode

from crawler.extract.landmarks import LANDMARK_TAGS
from crawler.extract.place import CONTAINERS, REGIONS, Attrs, words
from crawler.extract.spots import ARIA, SPOTTERS, WATCHED, Spotter

BLOCKS = words(
    """
    html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section
    summary table caption tbody thead tfoot tr td th ul noscript iframe frameset object video audio
    """
)
_SPACED = words("br button input select textarea img svg")
_CLOSED = words("script style title template iframe noembed noframes textarea datalist select math")
_NAMED = frozenset(("id", "lang", "style"))

MARK = "data-tuiguang-furniture"  # attribute of an element that stands in for a piece, see furniture.py
Closer = Callable[[], None]
Opener = Callable[[Any, Attrs, LexborNode], Closer | None]  # the first is the walk, of the kind that it needs


class Shape(Struct, frozen=True):
    tag: str
    block: bool  # ends the block of text before it, and its own
    spaced: bool  # parts words, inside a block
    closed: bool  # what is inside is not read as part of the page
    moves: bool  # may change the place
    noted: bool  # any of what follows
    named: bool  # has an attribute that is kept of every element
    landmark: bool
    markup: tuple[str, ...]  # of itemscope, typeof
    watched: tuple[str, ...]  # attributes that spots ask about
    bad_aria: bool
    is_list: bool
    in_list: bool  # allowed right inside a list
    spotter: Spotter | None
    opener: Opener | None


def shape_of(tag: str, names: tuple[str, ...], opener: Opener | None = None) -> Shape:
    tag = "" if tag[:1] in "!-?" else tag  # the document type and its like are no elements
    landmark = tag in LANDMARK_TAGS or "role" in names
    watched = tuple(name for name in names if name in WATCHED)
    bad_aria = any(name.startswith("aria-") and name not in ARIA for name in names)
    by_class = tag in CONTAINERS and ("class" in names or "id" in names)
    named = not _NAMED.isdisjoint(names)
    markup = tuple(name for name in ("itemscope", "typeof") if name in names)
    spotter = SPOTTERS.get(tag)
    mark = MARK in names
    return Shape(
        tag=tag,
        block=tag in BLOCKS,
        spaced=tag in _SPACED,
        closed=tag in _CLOSED,
        moves=not mark and (tag in REGIONS or by_class or not {"style", "hidden", "role"}.isdisjoint(names)),
        noted=not mark and (named or landmark or bad_aria or bool(watched or markup or spotter)),
        named=named,
        landmark=landmark,
        markup=markup,
        watched=watched,
        bad_aria=bad_aria,
        is_list=tag in ("ul", "ol", "menu"),
        in_list=tag in ("li", "script", "template"),
        spotter=spotter,
        opener=opener,
    )
