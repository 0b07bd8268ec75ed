"""The names of schema.org: its types with what they are kinds of, its properties with the kinds of their values."""

import difflib
from functools import lru_cache
from pathlib import Path
from typing import Literal

_FILE = Path(__file__).with_name("schema_org.tsv")


@lru_cache(maxsize=1)
def types() -> dict[str, tuple[str, ...]]:
    """Type → the types right above it."""
    return {name: tuple(rest.split()) for kind, name, rest in _lines() if kind == "type"}


@lru_cache(maxsize=1)
def properties() -> dict[str, str]:
    """Property → letters for the kinds of its values; the file says what they stand for."""
    return {name: rest for kind, name, rest in _lines() if kind == "property"}


@lru_cache(maxsize=2048)
def kinds(name: str) -> frozenset[str]:
    """The type itself and all above it. An unknown type is only itself."""
    return frozenset([name]).union(*(kinds(above) for above in types().get(name, ())))


@lru_cache(maxsize=512)
def nearest(name: str, kind: Literal["type", "property"]) -> str:
    """The known name of that kind that is spelt most alike, "" when none is near."""
    known = types() if kind == "type" else properties()
    by_letters = {candidate.lower(): candidate for candidate in known}
    found = difflib.get_close_matches(name.lower(), by_letters, 1, 0.75)
    return by_letters[found[0]] if found else ""


def _lines() -> list[tuple[str, str, str]]:
    lines = _FILE.read_text("utf-8").splitlines()
    parts = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(kind, name, rest) for kind, name, rest in parts]
