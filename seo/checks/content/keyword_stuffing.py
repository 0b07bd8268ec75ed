"""Words that are repeated for search engines and not for readers."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice
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
    count, word = max((sum(1 for _ in run), word) for word, run in groupby(word.lower() for word in words))
    stuffed = (
        count >= limits.stuffed_row
        and word.isalpha()
        and word not in stop_words("")
        and not (word.isascii() and len(word) < 3)
    )
    return ("row", word, count) if stuffed else ("row", "", 0)


def _list(text: str, limits: Limits) -> tuple[str, str, int]:
    """A line of many short items that nearly all hold the same word. Models and sizes, with digits, may be listed."""
    signs = [sign for sign in SEPARATORS if sign in text]
    if sum(map(text.count, signs)) < limits.stuffed_list - 1:
        return "list", "", 0
    for block in text.split("\n"):
        if len(block) > 2 * limits.stuffed_list and sum(map(block.count, signs)) >= limits.stuffed_list - 1:
            word, count = _shared(block)
            if count >= limits.stuffed_list:
                return "list", word, count
    return "list", "", 0


def _shared(block: str) -> tuple[str, int]:
    for sign in SEPARATORS[1:]:
        block = block.replace(sign, ",")
    items = {item.strip().lower() for item in block.split(",")}
    items = {item for item in items if 0 < len(item) <= LONGEST_ITEM and not any(map(str.isdigit, item))}
    if not _may_share(items, block.lower()):
        return "", 0
    counts = Counter(piece for item in items for piece in _pieces(item))
    word, count = max(counts.items(), key=lambda pair: (pair[1], len(pair[0]), pair[0]), default=("", 0))
    return (word, count) if count * 5 >= len(items) * 4 else ("", 0)


def _may_share(items: set[str], block: str) -> bool:
    """A word that four items of five hold stands in any fifth of them and one more, and often enough in the block."""
    some = islice(items, len(items) // 5 + 1)
    return any(block.count(piece) * 5 >= len(items) * 4 for item in some for piece in _pieces(item))


def _pieces(item: str) -> set[str]:
    """Words of three letters and more, pairs of hanzi."""
    if item.isascii():
        return {word.strip(".!?") for word in item.split() if len(word) > 2}
    return {item[at : at + 2] for at in range(len(item) - 1)}


def _everywhere(page: Page, limits: Limits) -> tuple[str, str, int]:
    """One and the same phrase as the alternative text of image after image, in title, description, h1 and anchors."""
    if len(page.images) < limits.stuffed_alts or len(page.links) < limits.stuffed_anchors or not page.description:
        return "everywhere", "", 0
    alts = Counter(fold(image.alt) for image in page.images if image.alt)
    phrase, count = max(alts.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    if count < limits.stuffed_alts or not all(phrase in fold(text) for text in (page.title, page.description, page.h1)):
        return "everywhere", "", 0
    anchors = sum(phrase in fold(link.text) for link in page.links)
    return ("everywhere", phrase, count + anchors) if anchors >= limits.stuffed_anchors else ("everywhere", "", 0)
