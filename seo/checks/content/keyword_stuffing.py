"""Words that are repeated for search engines and not for readers."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from operator import eq

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold
from tuiguang.text.words import stop_words

SEPARATORS = ",，、;；|"
LONGEST_ITEM = 40  # characters of an item of a list
_BARE = str.maketrans(",", " ", ".!?")
MOST_COUNTED = 100  # letters; more are counted in one go
MOST_TRIED = 8  # letters that pairs are made of


@rule(on=indexable_page, priority="High", kind="Warning")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """Texts of menus and footers count too: that is where lists of words are put."""
    found = [_everywhere(page, limits)]
    for text in (page.text.main, page.text.boilerplate):
        found += [_row(text, limits), _list(text, limits)]
    for pattern, word, count in found:
        if count:
            yield {"pattern": pattern, "word": word, "count": count}


def _row(text: str, limits: Limits) -> tuple[str, str, int]:
    """The same word many times without another between."""
    words = text.split()
    step = limits.stuffed_row - 1  # so long a row holds one of every so many places with its neighbour
    if not any(map(eq, words[::step], words[1::step])):
        return "row", "", 0
    words = [word.lower() for word in words]
    count, word = max(_runs(words, step), default=(0, ""))
    stuffed = (
        count >= limits.stuffed_row
        and word.isalpha()
        and word not in stop_words("")
        and not (word.isascii() and len(word) < 3)
    )
    return ("row", word, count) if stuffed else ("row", "", 0)


def _runs(words: list[str], step: int) -> Iterator[tuple[int, str]]:
    """How many times a word stands in a row, wherever one of every so many places is like its neighbour."""
    last = -1
    for at in (step * n for n, same in enumerate(map(eq, words[::step], words[1::step])) if same):
        if at <= last:
            continue
        first = last = at
        while first > 0 and words[first - 1] == words[at]:
            first -= 1
        while last + 1 < len(words) and words[last + 1] == words[at]:
            last += 1
        yield last - first + 1, words[at]


def _list(text: str, limits: Limits) -> tuple[str, str, int]:
    """A line of many short items that nearly all hold the same word. Models and sizes, with digits, may be listed."""
    signs, fewest = [sign for sign in SEPARATORS if sign in text], limits.stuffed_list
    if sum(map(text.count, signs)) < fewest - 1:
        return "list", "", 0
    for sign in signs:
        text = text.replace(sign, ",")
    for block in [block for block in text.split("\n") if block.count(",") >= fewest - 1 and len(block) > 2 * fewest]:
        word, count = _shared(block, fewest)
        if count >= fewest:
            return "list", word, count
    return "list", "", 0


def _shared(block: str, fewest: int) -> tuple[str, int]:
    block = block.lower()
    items = {item for item in map(str.strip, block.split(",")) if 0 < len(item) <= LONGEST_ITEM}
    if len(items) < fewest or not _may_share(block, items, fewest):
        return "", 0
    items = {item for item in items if not _has_digit(item)}
    if not _may_share(block, items, max(fewest, len(items) * 4 // 5)):
        return "", 0
    counts = Counter(piece for item in items for piece in _pieces(item))
    word, count = max(counts.items(), key=lambda pair: (pair[1], len(pair[0]), pair[0]), default=("", 0))
    return (word, count) if count * 5 >= len(items) * 4 else ("", 0)


def _may_share(block: str, items: set[str], times: int) -> bool:
    """Cheaper than to take all items apart: what four of five share is in one of the shortest fifth and one more.

    And what they share, like each of its letters, comes as often in the block.
    """
    few = islice((item for item in sorted(items, key=len) if not _has_digit(item)), len(items) // 5 + 1)
    letters = set("".join(few))
    count = block.count if len(letters) < MOST_COUNTED else Counter(block).__getitem__
    often = [letter for letter in letters if count(letter) >= times and not letter.isspace()]
    if any(map(str.isascii, often)) and max(Counter(block.translate(_BARE).split()).values(), default=0) >= times:
        return True
    if len(often) > MOST_TRIED:
        return True
    return any(block.count(one + other) >= times for one in often for other in often)


def _has_digit(item: str) -> bool:
    return any(map(str.isdigit, item))


def _pieces(item: str) -> set[str]:
    """Words of three letters and more, pairs of hanzi."""
    if item.isascii():
        return {word.strip(".!?") for word in item.split() if len(word) > 2}
    return {item[at : at + 2] for at in range(len(item) - 1)}


def _everywhere(page: Page, limits: Limits) -> tuple[str, str, int]:
    """One and the same phrase as the alternative text of image after image, in title, description, h1 and anchors."""
    if len(page.images) < limits.stuffed_alts or len(page.links) < limits.stuffed_anchors or not page.description:
        return "everywhere", "", 0
    alts = Counter(map(_folded, [alt for image in page.images if (alt := image.alt)]))
    phrase, count = max(alts.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    if count < limits.stuffed_alts or not all(phrase in fold(text) for text in (page.title, page.description, page.h1)):
        return "everywhere", "", 0
    anchors = sum(phrase in fold(link.text) for link in page.links)
    return ("everywhere", phrase, count + anchors) if anchors >= limits.stuffed_anchors else ("everywhere", "", 0)


_folded = lru_cache(maxsize=4096)(fold)  # pictures of products come back on other pages
