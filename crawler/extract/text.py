"""The words of a page, block by block, and which of them are the main text."""

from itertools import accumulate, islice

from msgspec import Struct

from crawler.extract.place import Place
from tuiguang.model.page import Text
from tuiguang.text.scripts import count_hanzi, count_words, language

DENSE_LINKS, DENSE_SHARE = 5, 0.6  # a block or list with so many links, most of its letters in them, is a menu
FEWEST_HANZI, FEWEST_WORDS = 10, 5  # of a paragraph
_LITTLE = 0.2  # share of main text under which class and id words are no longer believed
MOST_EMPHASISED, LONGEST_EMPHASISED = 200, 200


class Alt(str):
    """The alt text of an image: part of anchors and headings, not of the running text."""

    __slots__ = ()


class Block(Struct, frozen=True):
    text: str
    place: Place
    heading: bool


class Blocks:
    """Collects text while the tree is walked. A block is what stands between two edges of block elements."""

    def __init__(self) -> None:
        self.chunks: list[str] = []
        self.done: list[Block] = []
        self.heading = 0  # open headings
        self.articles = 0  # so far, nested ones too
        self.links = self.link_chars = self.chars = 0  # so far
        self.dense: list[tuple[int, int]] = []  # ranges of blocks
        self.emphasised: list[tuple[str, Place]] = []
        self.cut = self.alts = False
        self.start = self._links = self._link_chars = 0

    def end(self, place: Place) -> None:
        """The block that was being read ends here."""
        chunks, start = self.chunks, self.start
        if len(chunks) == start:
            return
        if self.alts:
            text = " ".join("".join([chunk for chunk in chunks[start:] if type(chunk) is str]).split())
            self.alts = False
        elif len(chunks) == start + 1:
            text = " ".join(chunks[start].split())
        else:
            text = " ".join("".join(chunks[start:]).split())
        if text:
            self.chars += len(text)
            if self.links - self._links >= DENSE_LINKS:
                self._compare(len(text))
            self.done.append(Block(text, place, self.heading > 0))
        chunks.append("\n")
        self.start = len(chunks)
        self._links, self._link_chars = self.links, self.link_chars

    def _compare(self, chars: int) -> None:
        """A block with many links: is it a menu?"""
        if self.link_chars - self._link_chars > DENSE_SHARE * chars:
            self.dense.append((len(self.done), len(self.done) + 1))

    def take_over(self, links: int, link_chars: int, chars: int) -> None:
        """Counts of whole blocks that were read elsewhere."""
        self.links += links
        self.link_chars += link_chars
        self.chars += chars
        self._links, self._link_chars = self.links, self.link_chars

    def alt(self, text: str) -> None:
        self.chunks.append(Alt(text))
        self.alts = True

    def mark(self) -> tuple[int, int, int, int]:
        """Where a list begins, for `measure`."""
        return len(self.done), self.links, self.link_chars, self.chars

    def measure(self, mark: tuple[int, int, int, int]) -> None:
        """A list ends: is it a menu?"""
        start, links, link_chars, chars = mark
        if self.links - links >= DENSE_LINKS and self.link_chars - link_chars > DENSE_SHARE * (self.chars - chars):
            self.dense.append((start, len(self.done)))

    def since(self, start: int, most: int) -> str:
        """The text passed since `start` (an index of chunks) with alt texts, at most so many characters."""
        chunks = self.chunks
        count = len(chunks) - start
        if count == 1:
            text = " ".join(chunks[start].split())
        else:
            text = " ".join(("".join(chunks[start:]) if count < 64 else self._joined(start, most)).split())
        if len(text) > most:
            self.cut = True
            return text[:most]
        return text

    def only_alts(self, start: int) -> bool:
        """Whether nothing but alt texts was passed since `start`."""
        return all(type(chunk) is Alt or chunk.isspace() for chunk in islice(self.chunks, start, None))

    def _joined(self, start: int, most: int) -> str:
        """Stops early: a heading that encloses a whole page must not be joined for each of its ancestors."""
        parts, size = [], 0
        for index in range(start, len(self.chunks)):
            part = self.chunks[index]
            parts.append(part)
            size += len(part) if not part.isspace() else 0
            if size > most * 4 or len(parts) > most * 4:
                break
        return "".join(parts)


def fold_space(text: str) -> str:
    return " ".join(text.split())


def text_of(blocks: Blocks, noscript: str) -> Text:
    """Main text against the rest, as Text says."""
    kinds = _kinds(blocks)
    main = [block for block, kind in zip(blocks.done, kinds, strict=True) if kind == "main"]
    text = "\n".join([block.text for block in main])
    paragraphs = [block.text for block in main if not block.heading]
    return Text(
        main=text,
        boilerplate=_joined(blocks, kinds, "boilerplate"),
        first_paragraph=next(filter(_is_paragraph, paragraphs), ""),
        last_paragraph=next(filter(_is_paragraph, reversed(paragraphs)), ""),
        emphasised=_emphasised(blocks, {block.place for block in main}),
        hidden=_joined(blocks, kinds, "hidden"),
        noscript=noscript,
        words=count_words(text),
        hanzi=count_hanzi(text),
        language=language(text),
    )


def _joined(blocks: Blocks, kinds: list[str], wanted: str) -> str:
    return "\n".join([block.text for block, kind in zip(blocks.done, kinds, strict=True) if kind == wanted])


def _kinds(blocks: Blocks) -> list[str]:
    """For each block "main", "boilerplate", "hidden" (by style), "none" (not shown, noscript)."""
    places = {id(block.place): block.place for block in blocks.done}
    shown = {key: _shown(place) for key, place in places.items()}
    core = _core(blocks, [place for key, place in places.items() if shown[key] == "main"])
    keys = [id(block.place) for block in blocks.done]
    chosen = _chosen(blocks, keys, {key: place for key, place in places.items() if shown[key] == "main"}, core)
    rest = {key: "boilerplate" if kind == "main" else kind for key, kind in shown.items()}
    return ["main" if is_main else rest[key] for is_main, key in zip(chosen, keys, strict=True)]


def _chosen(blocks: Blocks, keys: list[int], shown: dict[int, Place], core: int) -> list[bool]:
    """The strictest choice that leaves something: a page without any structure gives its whole text."""
    bodies = {key for key, place in shown.items() if place.core >= core}
    plain = {key for key in bodies if not shown[key].chrome}
    by_names = {key for key in bodies if shown[key].chrome < 2}
    dense = _dense(blocks)
    strict = [key in plain and not is_dense for key, is_dense in zip(keys, dense, strict=True)]
    if core == 0 and len(by_names) > len(plain):
        trusting = [key in by_names and not is_dense for key, is_dense in zip(keys, dense, strict=True)]
        if _size(blocks, strict) < _LITTLE * _size(blocks, trusting):
            strict = trusting
    if any(strict):
        return strict
    return [key in (plain or bodies) for key in keys]


def _shown(place: Place) -> str:
    if place.noscript or place.in_head:
        return "none"
    if not place.hidden or (place.folded and not place.chrome and place.hidden == 2):
        return "main"  # tabs are read by search engines in full
    if place.folded or place.chrome or place.hidden == 1:
        return "none"
    return "hidden"


def _core(blocks: Blocks, shown: list[Place]) -> int:
    """2: only <main> is read, 1: only the one <article>, 0: everything."""
    deepest = max((place.core for place in shown), default=0)
    return deepest if deepest != 1 or blocks.articles == 1 else 0


def _dense(blocks: Blocks) -> list[bool]:
    edges = [0] * (len(blocks.done) + 1)
    for start, end in blocks.dense:
        edges[start] += 1
        edges[end] -= 1
    return [level > 0 for level in accumulate(edges[:-1])]


def _size(blocks: Blocks, chosen: list[bool]) -> int:
    return sum(len(block.text) for block, is_chosen in zip(blocks.done, chosen, strict=True) if is_chosen)


def _is_paragraph(text: str) -> bool:
    return count_hanzi(text) >= FEWEST_HANZI or count_words(text) - count_hanzi(text) >= FEWEST_WORDS


def _emphasised(blocks: Blocks, places: set[Place]) -> tuple[str, ...]:
    found = [text for text, place in blocks.emphasised if text and place in places]
    blocks.cut = blocks.cut or len(found) > MOST_EMPHASISED
    return tuple(found[:MOST_EMPHASISED])
