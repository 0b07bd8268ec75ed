"""Simplified and traditional characters, by OpenCC's tables (the data files name their source)."""

from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).with_name("data")


@lru_cache(maxsize=1)
def simplified_only() -> frozenset[str]:
    return frozenset(_characters("simplified_only.txt"))


@lru_cache(maxsize=1)
def traditional_only() -> frozenset[str]:
    return frozenset(_characters("traditional_only.txt"))


@lru_cache(maxsize=1)
def simplified_of() -> dict[str, str]:
    """Traditional character → simplified, first choice; also for those that both scripts have (乾 → 干)."""
    pairs = _characters("traditional_to_simplified.txt")
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def simplified(text: str) -> str:
    """Characters that only traditional text has, each replaced by its simplified one: the length stays."""
    if text.isascii() or traditional_only().isdisjoint(text):
        return text
    telling, table = traditional_only(), simplified_of()
    return "".join([table[char] if char in telling else char for char in text])


def _characters(name: str) -> str:
    lines = (_DATA / name).read_text("utf-8").splitlines()
    return "".join(line for line in lines if not line.startswith("#"))
