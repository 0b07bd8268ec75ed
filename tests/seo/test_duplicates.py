"""Near-duplicates, and addresses that are one page."""

import random

import pytest

from crawler.extract.page import extract
from seo.duplicates import candidates, differences, jaccard, near, one_word_apart, only_in, same_page_key, shingles

WORDS = [f"word{number}" for number in range(3000)]


def texts_of(rng: random.Random, words: int, count: int, changed: int) -> list[str]:
    """A text and copies of it in which some words are others."""
    first = rng.choices(WORDS, k=words)
    copies = [list(first) for _ in range(count)]
    for copy in copies:
        for at in rng.sample(range(words), changed):
            copy[at] = rng.choice(WORDS)
    return [" ".join(words) for words in [first, *copies]]


def prints_of(texts: list[str]) -> list[int]:
    return [
        extract("https://shop.example/", f"<!doctype html><main><p>{text}</p></main>".encode()).simhash
        for text in texts
    ]


def test_every_pair_within_six_bits_is_a_candidate() -> None:
    rng = random.Random(7)
    prints = [rng.getrandbits(64) for _ in range(2000)]
    for index in range(0, 1000, 2):
        flipped = prints[index]
        for bit in rng.sample(range(64), rng.randint(0, 6)):
            flipped ^= 1 << bit
        prints[index + 1] = flipped
    signed = [value - (1 << 64) if value >> 63 else value for value in prints]
    found = {(first, second) for first, second, _ in candidates(signed)}
    assert {(index, index + 1) for index in range(0, 1000, 2)} <= found
    assert all((prints[a] ^ prints[b]).bit_count() == bits <= 6 for a, b, bits in candidates(signed))


def test_no_fingerprint_is_no_candidate() -> None:
    assert list(candidates([0, 0, 5])) == []
    assert list(candidates([])) == []


def test_copies_are_found_and_strangers_are_not() -> None:
    rng = random.Random(3)
    texts = [*texts_of(rng, 300, 5, 2), *texts_of(rng, 300, 0, 0), *texts_of(rng, 300, 1, 150)]
    found = near(prints_of(texts), texts.__getitem__, alike=0.9, alike_by_print=0.8, few_bits=3)
    assert {one.index for one in found} <= set(range(6))
    assert len(found) >= 4
    for one in found:
        assert one.index in one.cluster and one.other in one.cluster
        assert one.similarity == pytest.approx(jaccard(shingles(texts[one.index]), shingles(texts[one.other])))


def test_like_fingerprints_of_unlike_texts_are_refused() -> None:
    texts = ["a lamp for the desk at home", "quite another text of some words here"]
    assert near([77, 77], texts.__getitem__, alike=0.9, alike_by_print=0.8, few_bits=3) == []


def test_hanzi_are_compared_one_by_one() -> None:
    assert shingles("五档色温。") == {"五 档 色", "档 色 温"}
    assert jaccard(frozenset(), frozenset()) == 0.0
    assert jaccard(shingles("a b c d"), shingles("a b c e")) == pytest.approx(1 / 3)


def test_what_only_one_text_says_is_named() -> None:
    assert only_in("The lamp is white", "the lamp is black") == ["white"]
    assert only_in("灯身是磨砂白色", "灯身是黑色") == ["磨砂白"]
    assert only_in("a b", "a b") == []


@pytest.mark.parametrize(
    ("one", "other", "ways"),
    [
        ("https://a.example/B/", "https://a.example/b", ["case", "slash"]),
        ("https://a.example/b/index.html", "https://a.example/b/", ["index-file"]),
        ("https://a.example//b", "https://a.example/b", ["double-slash"]),
        ("https://a.example/b?x=1&y=2", "https://a.example/b?y=2&x=1", ["parameters"]),
        ("https://a.example/?A=1", "https://a.example/?a=1", ["case"]),
        ("https://a.example/Index.php", "https://a.example/", ["index-file"]),
    ],
)
def test_two_spellings_of_one_address(one: str, other: str, ways: list[str]) -> None:
    assert same_page_key(one) == same_page_key(other)
    assert differences(one, other) == ways


def test_other_addresses_keep_other_keys() -> None:
    urls = [
        "https://a.example/b",
        "https://a.example/c",
        "https://a.example/b?x=1",
        "http://a.example/b",
        "https://b.example/b",
    ]
    assert len({same_page_key(url) for url in urls}) == len(urls)


def test_titles_that_differ_in_one_word() -> None:
    towns = ["Essen", "Kiel", "Bonn", "Ulm"]
    titles = [*(["repair", "in", town] for town in towns), ["buy", "in", "Kiel"], ["repair", "in", "24"], ["x"]]
    assert one_word_apart(titles, 4) == [dict(enumerate(towns))]
    assert one_word_apart(titles, 5) == []
    assert one_word_apart([["repair", "in", "Kiel"]] * 9, 4) == [], "the same title is no pattern"
