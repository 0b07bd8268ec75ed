"""Texts that are nearly the same, found in near-linear time.

Fingerprints of 64 bits (Charikar 2002) are cut into nine blocks. Two that differ in at most six bits share three
blocks whole, so sorting by every choice of three brings them side by side (Manku, Jain, Das Sarma 2007). What such
neighbours have in common is then counted in their texts: Jaccard's measure over runs of three words or hanzi.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from tuiguang import urls
from tuiguang.text.scripts import HAN

MOST_BITS = 6  # that near fingerprints may differ in
BLOCKS, SHARED = 9, 3
NEIGHBOURS = 3  # that each is compared with in the order of a table
MOST_TEXTS = 500  # whose runs of words are held, some 100 KB each
MOST_REFUSED = 10  # comparisons of one text that came to nothing
MOST_TOKENS = 20_000
SHINGLE = 3
_INDEX_FILE = re.compile(r"(?:index|default|home)\.(?:html?|php|aspx?|jsp|shtml)$", re.IGNORECASE)
_SLASHES = re.compile(r"/{2,}")
_TOKEN = re.compile(rf"[{HAN}\u3041-\u30ff\uac00-\ud7a3]|[^\W_]+")


@dataclass(frozen=True)
class Near:
    """A text, the one that it is most alike among those compared, and how many there are in its cluster."""

    index: int
    other: int
    similarity: float
    cluster: tuple[int, ...]


def near(
    prints: Sequence[int], text_of: Callable[[int], str], alike: float, alike_by_print: float, few_bits: int
) -> list[Near]:
    """Clusters among fingerprints, each confirmed by texts. `text_of` is asked for candidates alone.

    Pairs count from the similarity `alike` on; those that differ in at most `few_bits` from `alike_by_print` on.
    """
    sets = lru_cache(maxsize=MOST_TEXTS)(lambda index: shingles(text_of(index)))
    clusters = _Clusters(len(prints))
    best: dict[int, tuple[float, int]] = {}
    refused = [0] * len(prints)
    for first, second, bits in candidates(prints):
        if clusters.joined(first, second) or max(refused[first], refused[second]) >= MOST_REFUSED:
            continue
        similarity = jaccard(sets(first), sets(second))
        if similarity < (alike_by_print if bits <= few_bits else alike):
            refused[first] += 1
            refused[second] += 1
            continue
        clusters.join(first, second)
        for one, other in ((first, second), (second, first)):
            best[one] = max(best.get(one, (0.0, other)), (similarity, other))
    groups = clusters.groups(best)
    return [Near(index, best[index][1], best[index][0], groups[clusters.root(index)]) for index in sorted(best)]


def candidates(prints: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Pairs that differ in at most MOST_BITS bits, with the number of bits, nearest first. 0 is no fingerprint."""
    values = np.array(prints, dtype=np.int64).view(np.uint64)
    known = np.flatnonzero(values)
    if len(known) < 2:
        return
    found = np.zeros(0, dtype=np.uint64)  # lower index * n + higher: tables find the same pairs, and are many
    for mask in _masks():
        found = np.union1d(found, _side_by_side(values, known, mask))
    first, second = np.divmod(found, np.uint64(len(values)))
    bits = np.bitwise_count(values[first] ^ values[second])
    for place in np.argsort(bits, kind="stable"):
        yield int(first[place]), int(second[place]), int(bits[place])


def _masks() -> list[np.uint64]:
    edges = [round(64 * block / BLOCKS) for block in range(BLOCKS + 1)]
    blocks = [((1 << (end - start)) - 1) << start for start, end in pairwise(edges)]
    return [np.uint64(sum(chosen)) for chosen in combinations(blocks, SHARED)]


def _side_by_side(values: NDArray[np.uint64], known: NDArray[np.intp], mask: np.uint64) -> NDArray[np.uint64]:
    """Pairs of neighbours in the order of the masked bits, that are alike enough, each as one number."""
    own = values[known]
    order = np.lexsort((own, own & mask))
    keys, whole, places = (own & mask)[order], own[order], known[order].astype(np.uint64)
    found = []
    for distance in range(1, min(NEIGHBOURS, len(places) - 1) + 1):
        same = keys[:-distance] == keys[distance:]
        same &= np.bitwise_count(whole[:-distance] ^ whole[distance:]) <= MOST_BITS
        one, other = places[:-distance][same], places[distance:][same]
        found.append(np.minimum(one, other) * np.uint64(len(values)) + np.maximum(one, other))
    return np.concatenate(found)


def shingles(text: str) -> frozenset[str]:
    """Runs of three words or hanzi."""
    tokens = _TOKEN.findall(text.lower())[:MOST_TOKENS]
    return frozenset(map(" ".join, zip(tokens, tokens[1:], tokens[2:], strict=False)))


def only_in(text: str, other: str, most: int = 10) -> list[str]:
    """The words that stand in the first text and not in the second, those that follow one another put together."""
    theirs = set(_TOKEN.findall(other.lower()))
    phrases: list[list[str]] = [[]]
    for token in _TOKEN.findall(text)[:MOST_TOKENS]:
        if token.lower() not in theirs:
            phrases[-1].append(token)
        elif phrases[-1]:
            if len(phrases) == most:
                break
            phrases.append([])
    return list(dict.fromkeys(_written(phrase) for phrase in phrases if phrase))


def _written(tokens: list[str]) -> str:
    return "".join(f" {token}" if token.isascii() else token for token in tokens).strip()


def jaccard(first: frozenset[str], second: frozenset[str]) -> float:
    """The share of what both have in what either has, 0 to 1."""
    common = len(first & second)
    union = len(first) + len(second) - common
    return common / union if union else 0.0


def one_word_apart(titles: Sequence[Sequence[str]], fewest: int) -> list[dict[int, str]]:
    """Groups of at least so many titles that are equal but for one word: index → that word. Largest first.

    Each title is in one group. Titles of less than three words, and words with digits (models, pages), do not count.
    """
    places = [(index, at) for index, words in enumerate(titles) if len(words) > 2 for at in range(len(words))]
    places = [(index, at) for index, at in places if titles[index][at].isalpha()]
    if not places:
        return []
    keys = np.fromiter((_skeleton(titles[index], at) for index, at in places), np.int64, len(places))
    _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
    groups: dict[int, dict[int, str]] = {}
    for place in np.flatnonzero(counts[inverse] >= fewest):
        index, at = places[place]
        groups.setdefault(int(inverse[place]), {}).setdefault(index, titles[index][at])
    return _apart(list(groups.values()), fewest)


def _skeleton(words: Sequence[str], without: int) -> int:
    return hash((*words[:without], None, *words[without + 1 :]))


def _apart(groups: list[dict[int, str]], fewest: int) -> list[dict[int, str]]:
    """Of overlapping groups the largest keeps what they share."""
    taken: set[int] = set()
    kept = []
    for group in sorted(groups, key=lambda group: (-len(group), min(group))):
        rest = {index: word for index, word in group.items() if index not in taken}
        if len(rest) >= fewest and len(set(rest.values())) >= fewest:
            taken.update(rest)
            kept.append(rest)
    return kept


class _Clusters:
    """Union-find."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def root(self, index: int) -> int:
        while self._above[index] != index:
            self._above[index] = self._above[self._above[index]]
            index = self._above[index]
        return index

    def joined(self, first: int, second: int) -> bool:
        return self.root(first) == self.root(second)

    def join(self, first: int, second: int) -> None:
        low, high = sorted((self.root(first), self.root(second)))
        self._above[high] = low

    def groups(self, members: dict[int, tuple[float, int]]) -> dict[int, tuple[int, ...]]:
        found: dict[int, list[int]] = {}
        for index in sorted(members):
            found.setdefault(self.root(index), []).append(index)
        return {root: tuple(indexes) for root, indexes in found.items()}


def same_page_key(url: str, without: str = "") -> str:
    """Equal for addresses that differ only in what servers usually ignore; `without`: one of these ways counts."""
    path, query = urls.path(url), urls.query(url)
    for way, simplified in _WAYS.items():
        if way != without:
            path, query = simplified(path, query)
    return f"{urls.origin(url)}{path}?{query}"


def differences(url: str, other: str) -> list[str]:
    """In which ways two addresses of one page differ: "case", "double-slash", "index-file", "slash", "parameters"."""
    return [way for way in _WAYS if same_page_key(url, way) != same_page_key(other, way)]


_WAYS: dict[str, Callable[[str, str], tuple[str, str]]] = {
    "case": lambda path, query: (path.lower(), query.lower()),
    "double-slash": lambda path, query: (_SLASHES.sub("/", path), query),
    "index-file": lambda path, query: (_INDEX_FILE.sub("", path), query),
    "slash": lambda path, query: (path.removesuffix("/"), query),
    "parameters": lambda path, query: (path, "&".join(sorted(filter(None, query.split("&"))))),
}
