"""Keywords found in texts as a marketer counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang.text.matching import Matcher, folded_blocks, matcher


def longest(keywords: list[str], text: str) -> list[int]:
    return [count.longest for count in Matcher(keywords).counts(text)]


def alone(keywords: list[str], text: str) -> list[int]:
    return [count.alone for count in Matcher(keywords).counts(text)]


@pytest.mark.parametrize(
    ("keyword", "text", "count"),
    [
        ("cat", "category bobcat cats catμ cat5", 0),
        ("cat", "Cat, CAT; (cat) cat's cat-food 黑cat猫", 6),
        ("3.5", "3.5 13.5 3.55 3.5.1 x3.5", 1),
        ("5", "5 1,500 1.5 5G", 1),
        ("bluetooth", "ＢＬＵＥＴＯＯＴＨ Bluetooth蓝牙", 2),
        ("蓝牙耳机", "藍牙耳機和蓝牙耳机", 2),
        ("藍牙耳機", "蓝牙耳机壳", 1),
        ("iphone手机", "买iPhone手机壳，myiphone手机", 1),
        ("bluetooth headphones", "Bluetooth\u3000 headphones", 1),
        ("bluetooth headphones", "bluetooth\nheadphones", 0),
        ("café", "cafe\u0301 CAFÉ cafés", 2),
        ("블루투스", "블루투스를", 1),
        ("😀", "😀😀 ok😀", 3),
        ("包", "书包，包邮", 2),
        ("aa", "aa", 1),
        ("哈哈", "哈哈哈哈哈", 2),
        ("", "anything", 0),
        ("cat", "", 0),
    ],
)
def test_one_keyword(keyword: str, text: str, count: int) -> None:
    assert longest([keyword], text) == alone([keyword], text) == [count]


@pytest.mark.parametrize(
    ("keyword", "text", "count"),
    [
        ("密码", "保密码头", 0),
        ("密码", "请改密码，保密码头", 1),
        ("京东", "北京东路", 0),
        ("市长", "南京市长江大桥", 0),
        ("和服", "我们的产品和服务", 0),
        ("和服", "日本和服", 1),
        ("耳机", "蓝牙耳机套", 1),
        ("无线充", "无线充电器", 1),
    ],
)
def test_a_keyword_that_the_text_reads_otherwise_does_not_count(keyword: str, text: str, count: int) -> None:
    assert longest([keyword], text) == [count]


def test_of_overlapping_keywords_the_leftmost_longest_counts() -> None:
    keywords, text = ["蓝牙耳机", "耳机", "蓝牙"], "蓝牙耳机，耳机，蓝牙"
    assert longest(keywords, text) == [1, 1, 1]
    assert alone(keywords, text) == [1, 2, 2]


def test_the_order_of_the_keywords_does_not_matter() -> None:
    assert longest(["耳机", "蓝牙耳机"], "蓝牙耳机") == [0, 1]
    assert longest(["牙耳机壳", "蓝牙耳机"], "蓝牙耳机壳") == [0, 1]


def test_a_longer_keyword_that_would_break_a_word_leaves_the_place_to_the_shorter() -> None:
    assert longest(["cat", "cat food"], "cat foods") == [1, 0]


def test_keywords_that_fold_alike_have_the_same_counts() -> None:
    assert longest(["藍牙", "蓝牙", "ＡＢＣ", "abc"], "蓝牙 ABC") == [1, 1, 1, 1]


def test_half_surrogates_and_nulls_do_no_harm() -> None:
    assert longest(["\ud800", "\0", "a\0"], "\ud800 a \0") == [1, 0, 1]


@pytest.mark.timeout(20)
def test_a_very_long_run_of_hanzi_is_cut_only_once() -> None:
    assert longest(["蓝牙"], "蓝牙" * 20_000) == [20_000]


def test_no_keywords_have_no_counts() -> None:
    assert Matcher([]).counts("text") == []


def test_the_matcher_of_the_same_keywords_is_built_once() -> None:
    assert matcher(("a", "b")) is matcher(("a", "b"))


LETTERS = st.text(alphabet=st.characters() | st.sampled_from("蓝牙耳机cat 5.\n\0"), max_size=8)
TEXTS = st.text(alphabet=st.characters() | st.sampled_from("蓝牙耳机cat 5.\n\0"), max_size=80)


@given(st.lists(LETTERS, max_size=6), TEXTS)
def test_counts_are_never_negative_and_their_characters_never_more_than_the_text(words: list[str], text: str) -> None:
    found = Matcher(words)
    counts = dict(zip(found.folded, found.counts(text), strict=True))
    assert all(0 <= count.longest <= count.alone for count in counts.values())
    assert sum(count.longest * len(word) for word, count in counts.items()) <= len(folded_blocks(text))


@given(LETTERS.filter(str.strip), st.integers(1, 5))
def test_a_keyword_is_found_in_blocks_of_its_own(word: str, times: int) -> None:
    word = word.replace("\n", " ").replace("\0", "")
    folded = Matcher([word]).folded[0]
    assert longest([word], "\n".join([word] * times)) == [times if folded else 0]
