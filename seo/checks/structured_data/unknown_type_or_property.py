"""Names that schema.org does not know."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from seo.checks.guards import marked_up_page
from seo.structured import graph
from seo.vocabulary import nearest, properties, types
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

ANNOTATIONS = ("-input", "-output")  # of actions: "query-input"


Name = tuple[str, Literal["type", "property"]]


@rule(on=marked_up_page, priority="Low", kind="Warning", engines="none stated")
def check(page: Page) -> Iterator[Facts]:
    unknown = dict.fromkeys(found for node in graph(page).nodes for found in _unknown(node.types, tuple(node.values)))
    if unknown:
        shown = list(unknown)[:20]
        near = [nearest(name, kind) or "–" for name, kind in shown]
        yield {"names": [name for name, _ in shown], "nearest": near, "count": len(unknown)}


@lru_cache(maxsize=4096)  # the items of a site have the same few sets of properties
def _unknown(kinds: tuple[str, ...], names: tuple[str, ...]) -> tuple[Name, ...]:
    return tuple(_unheard_of(kinds, names))


def _unheard_of(kinds: tuple[str, ...], names: tuple[str, ...]) -> Iterator[Name]:
    """Names with an address or a prefix are of other vocabularies."""
    for name in kinds:
        if name not in types() and ":" not in name:
            yield name, "type"
    for name in names:
        if name not in properties() and ":" not in name and not name.endswith(ANNOTATIONS):
            yield name, "property"
