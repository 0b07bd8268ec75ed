from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_sample import words_of

from seo.reports.sentences import Piece, link, pieces, sentence, short_url
from tuiguang.rules.words import Words

WORDS = Words("Title", "The fact is {x}.", "why", "fix", "verify")
CHINESE = replace(WORDS, what="情况是 {x}。")
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.text() | st.binary()
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12)


def said(value: Any, words: Words = WORDS) -> str:
    return sentence(words, {"x": value})


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (404, "404", "404"),
        (1234567, "1,234,567", "1,234,567"),
        (2.5, "2.5", "2.5"),
        (3.0, "3", "3"),
        (Decimal("19.90"), "19.9", "19.9"),
        (float("nan"), "?", "?"),
        pytest.param(10**6000, "?", "?", id="huge"),
        (True, "yes", "是"),
        (None, "?", "?"),
        ("", "?", "?"),
        ([], "?", "?"),
        (["a", "b"], "a, b", "a、b"),
        (list("abcdefg"), "a, b, c, d, e and 2 more", "a、b、c、d、e 等，另有 2 项"),
        ({"og:title": 2}, "og:title: 2", "og:title：2"),
        ("two\n  lines", "two lines", "two lines"),
    ],
)
def test_values_are_said_in_the_language_of_the_words(value: Any, english: str, chinese: str) -> None:
    assert said(value) == f"The fact is {english}."
    assert said(value, CHINESE) == f"情况是 {chinese}。"


def test_a_missing_fact_is_a_question_mark() -> None:
    assert sentence(WORDS, {}) == "The fact is ?."


@pytest.mark.parametrize("hostile", ["{x}", "{0.__class__}", "{{7*7}}", "{x.__init__.__globals__}", "%s", "\\1"])
def test_braces_in_crawled_text_are_not_filled_again(hostile: str) -> None:
    assert said(hostile) == f"The fact is {hostile}."


def test_a_right_to_left_override_is_named_instead_of_obeyed() -> None:
    assert said("photo\u202egnp.exe") == "The fact is photo[U+202E]gnp.exe."


def test_a_long_text_is_cut_where_one_sees_it() -> None:
    assert said("x" * 5000).endswith("x….")
    assert len(said("x" * 5000)) < 200


def test_a_long_address_is_shortened_in_the_middle_and_linked_whole() -> None:
    url = "https://shop.example/" + "very-long-segment/" * 20 + "end.html"
    fact = pieces(WORDS.what, {"x": url})[1]
    assert fact.href == url
    assert fact.text.startswith("https://shop.example/") and "…" in fact.text and fact.text.endswith("end.html")
    assert fact.text == short_url(url)


@pytest.mark.parametrize(
    "text",
    ["javascript:alert(1)", "data:text/html,x", "//shop.example", "https://a.example/\u202e", "http://a b/", "http"],
)
def test_only_plain_web_addresses_become_links(text: str) -> None:
    assert link(text) == ""


def test_words_and_facts_are_told_apart() -> None:
    assert pieces("Link “{anchor}” leads to {target}.", {"anchor": "Sale", "target": "http://a.example/"}) == (
        Piece("Link “"),
        Piece("Sale", True),
        Piece("” leads to "),
        Piece("http://a.example/", True, "http://a.example/"),
        Piece("."),
    )


def test_places_and_causes_are_said_in_words() -> None:
    facts = {"anchor": "首页", "position": "nav", "target": "https://a.example/", "status": "dns"}
    assert sentence(words_of("zh")["link-broken-internal"], facts) == (
        "链接“首页”（位置：导航）指向 https://a.example/，对方返回 域名解析失败。"
    )


def test_lines_of_the_rule_s_page_are_joined_without_a_blank_between_hanzi() -> None:
    assert sentence(replace(WORDS, what="标题太\n长了，`title`\nis long"), {}) == "标题太长了，title is long"


@given(VALUES)
def test_any_value_gives_a_printable_sentence(value: Any) -> None:
    text = said(value)
    assert text.startswith("The fact is ") and text.endswith(".")
    text.encode("utf-8")
    assert not any(ord(char) < 32 for char in text)


@given(st.text(st.characters(exclude_characters="`*"), max_size=80), st.dictionaries(st.text(), st.text()))
def test_any_words_and_facts_give_a_sentence(what: str, facts: dict[str, str]) -> None:
    assert isinstance(sentence(replace(WORDS, what=what), facts), str)
