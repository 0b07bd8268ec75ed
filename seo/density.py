"""Keyword density: how often tracked keywords stand in a page, where, and whether that is too little or too much.

The target is 1.5 to 2 occurrences per 100 characters of main text; above 3 it reads as stuffed. In text of letters
100 characters are 17 words, so there the same figures are asked per 100 words (`basis` says which was used).

How occurrences are counted is told in `tuiguang.text.matching`. Of keywords that overlap, `count` gives a place to
the leftmost and longest only, so that 蓝牙耳机 is not stuffed twice, once as 耳机; verdicts rest on it. `count_alone`
tells what each would have if no other were tracked. Places ask whether a keyword is there at all: they count alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Literal
from urllib.parse import unquote

from msgspec import Struct, to_builtins

from tuiguang.model.page import Page
from tuiguang.text.fold import fold
from tuiguang.text.matching import Matcher, matcher
from tuiguang.text.scripts import HAN, count_one_by_one, count_words, language
from tuiguang.text.words import content_runs
from tuiguang.urls import display

Verdict = Literal["below", "on-target", "above", "stuffed"]
Basis = Literal["characters", "words"]

LOWEST_TARGET, HIGHEST_TARGET, STUFFED_ABOVE = 1.5, 2.0, 3.0  # occurrences per 100; the product owner's figures

_WITHOUT_BLANKS = re.compile(f"[{HAN}\u3041-\u30ff\u0e00-\u0eff]")  # hanzi, kana, Thai, Lao
_BETWEEN_WORDS = str.maketrans(dict.fromkeys("-_+/.=&?%", " "))  # of a URL


class Places(Struct, frozen=True):
    """How often a keyword stands in each place of a page, counted alone."""

    title: int
    description: int
    keywords_meta: int
    h1: int
    h2: int
    h3: int
    h4: int
    h5: int
    h6: int
    first_paragraph: int
    last_paragraph: int
    emphasised: int
    image_alt: int
    comments: int
    url: int  # decoded; also with hyphens and the like read as blanks
    anchors: int


class KeywordDensity(Struct, frozen=True):
    keyword: str
    count: int  # main text, leftmost-longest over all tracked keywords
    count_alone: int  # main text, as if no other keyword were tracked
    count_boilerplate: int  # menus, footers and the like, leftmost-longest
    per_100_characters: float  # of the main text, white space left out
    per_100_words: float
    verdict: Verdict
    places: Places


class Term(Struct, frozen=True):
    """A content word, or two that follow one another, of the main text."""

    text: str
    words: int  # 1 or 2
    count: int
    per_100_characters: float
    per_100_words: float


class Density(Struct, frozen=True):
    url: str
    characters: int  # of the main text, white space left out
    words: int  # of the main text: hanzi one by one
    basis: Basis  # of the verdicts
    keywords: tuple[KeywordDensity, ...]
    terms: tuple[Term, ...]  # most frequent first


class _Size(Struct, frozen=True):
    characters: int
    words: int
    basis: Basis

    def per_100(self, count: int) -> tuple[float, float]:
        """Per 100 characters and per 100 words; 0 for an empty text."""
        return _per_100(count, self.characters), _per_100(count, self.words)


def density(page: Page, keywords: Sequence[str], top: int = 20) -> Density:
    """The density of each keyword, in their order, and the `top` most frequent terms of the page (0: none).

    Cheap enough for every page of a crawl when `top` is 0; terms need the text cut into words.
    """
    size = _size(page)
    return Density(
        url=page.url,
        characters=size.characters,
        words=size.words,
        basis=size.basis,
        keywords=_keywords(page, keywords, size) if keywords else (),
        terms=_terms(page, top, size) if top > 0 else (),
    )


def density_as_json(density: Density) -> dict[str, Any]:
    """The same as plain values, for a JSON answer; densities to three places."""
    plain: dict[str, Any] = to_builtins(density)
    plain |= {"keywords": list(plain["keywords"]), "terms": list(plain["terms"])}
    for row in (*plain["keywords"], *plain["terms"]):
        row["per_100_characters"] = round(row["per_100_characters"], 3)
        row["per_100_words"] = round(row["per_100_words"], 3)
    return plain


def verdict(per_100: float) -> Verdict:
    if per_100 < LOWEST_TARGET:
        return "below"
    if per_100 <= HIGHEST_TARGET:
        return "on-target"
    return "above" if per_100 <= STUFFED_ABOVE else "stuffed"


def _size(page: Page) -> _Size:
    main = page.text.main
    words = page.text.words or count_words(main)
    one_by_one = count_one_by_one(main)
    return _Size(len("".join(main.split())), words, "characters" if one_by_one * 2 >= max(words, 1) else "words")


def _per_100(count: int, of: int) -> float:
    return count * 100 / of if of else 0.0


def _keywords(page: Page, keywords: Sequence[str], size: _Size) -> tuple[KeywordDensity, ...]:
    tracked = matcher(tuple(keywords))
    main, boilerplate = tracked.counts(page.text.main), tracked.counts(page.text.boilerplate)
    places = _places(page, tracked)
    rows = []
    for at, keyword in enumerate(keywords):
        by_characters, by_words = size.per_100(main[at].longest)
        row = KeywordDensity(
            keyword=keyword,
            count=main[at].longest,
            count_alone=main[at].alone,
            count_boilerplate=boilerplate[at].longest,
            per_100_characters=by_characters,
            per_100_words=by_words,
            verdict=verdict(by_characters if size.basis == "characters" else by_words),
            places=places[at],
        )
        rows.append(row)
    return tuple(rows)


def _places(page: Page, tracked: Matcher) -> list[Places]:
    """For each keyword, in their order."""
    headings = [_blocks(heading.text for heading in page.headings if heading.level == level) for level in range(1, 7)]
    texts = (
        page.title,
        page.description,
        _blocks(meta.content for meta in page.metas if meta.name == "keywords"),
        *headings,
        page.text.first_paragraph,
        page.text.last_paragraph,
        _blocks(page.text.emphasised),
        _blocks(image.alt or "" for image in page.images),
        _blocks(page.comments),
    )
    counted = [_alone(tracked, text) for text in texts]
    counted += [_in_url(tracked, page.url), _alone(tracked, _blocks(link.text for link in page.links))]
    return [Places(*counts) for counts in zip(*counted, strict=True)]


def _blocks(texts: Iterable[str]) -> str:
    return "\n".join(filter(None, texts))


def _alone(tracked: Matcher, text: str) -> list[int]:
    return [count.alone for count in tracked.counts(text)]


def _in_url(tracked: Matcher, url: str) -> list[int]:
    """In the address as people read it, and in the words of it; the larger of both."""
    readable = unquote(display(url), errors="replace")
    as_written, as_words = _alone(tracked, readable), _alone(tracked, readable.translate(_BETWEEN_WORDS))
    return list(map(max, as_written, as_words))


def _terms(page: Page, top: int, size: _Size) -> tuple[Term, ...]:
    main = page.text.main
    runs = content_runs(main, page.text.language or language(main))
    words = Counter(word for run in runs for word in run)
    pairs = Counter(pair for run in runs for pair in pairwise(run))
    found = [(count, 1, word) for word, count in _merged(words).items()]
    found += [(count, 2, text) for text, count in _merged(_joined(pairs)).items() if count > 1]  # one is chance
    found.sort(key=lambda term: (-term[0], -term[1]))
    return tuple(Term(text, parts, count, *size.per_100(count)) for count, parts, text in found[:top])


def _joined(pairs: Counter[tuple[str, str]]) -> Counter[str]:
    joined: Counter[str] = Counter()
    for (first, second), count in pairs.items():
        together = _WITHOUT_BLANKS.match(first[-1]) or _WITHOUT_BLANKS.match(second[0])
        joined[first + ("" if together else " ") + second] += count
    return joined


def _merged(counts: Counter[str]) -> dict[str, int]:
    """Spellings that fold alike counted together, under the one that is met first."""
    first_spelling: dict[str, str] = {}
    merged: dict[str, int] = {}
    for text, count in counts.items():
        spelling = first_spelling.setdefault(fold(text), text)
        merged[spelling] = merged.get(spelling, 0) + count
    return merged
