"""Phrases looked for in one pass."""

from hypothesis import given
from hypothesis import strategies as st

from seo.phrases import says_any, watch
from tuiguang.model.page import Page, Text, Title

PHRASES = watch("sold out", "out of stock", "售罄", "old")


def page_that_says(text: str, title: str = "") -> Page:
    return Page(url="https://shop.example/", titles=(Title(title, True),), text=Text(main=text))


@given(
    st.lists(st.sampled_from(["sold", " ", "out", "of", "stock", "售", "罄", "OLD", "İ", "\ud800"]), max_size=12).map(
        "".join
    )
)
def test_a_phrase_is_found_wherever_it_stands(text: str) -> None:
    page = page_that_says(text)
    for phrase in PHRASES:
        assert says_any(page, frozenset([phrase])) == (phrase in text.lower())


def test_the_title_counts_and_a_phrase_that_is_watched_later_is_found_too() -> None:
    assert says_any(page_that_says("", "Sold out!"), PHRASES)
    later = watch("coming back in spring")
    assert says_any(page_that_says("Coming back in spring"), later)
