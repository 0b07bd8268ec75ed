"""Display units, pixels and GBK bytes of titles as they stand in Chinese and English shops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang.text.width import cut_to_px, cut_to_units, description_px, display_units, gbk_bytes, title_px

FAMILY = "👨\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("", 0),
        ("Bluetooth", 9),
        ("蓝牙耳机", 8),
        ("ＡＢ，", 6),
        ("ｱｲ", 2),
        ("e\u0301", 1),
        ("\u200b", 0),
        ("한국", 4),
        ("😀", 2),
        ("👍🏽", 2),
        ("🇨🇳", 2),
        ("— “x”", 5),
        ("𠀀", 2),
    ],
)
def test_display_units_count_wide_characters_twice_and_invisible_ones_not(text: str, units: int) -> None:
    assert display_units(text) == units


def test_a_cut_never_exceeds_the_limit_and_leaves_no_blank_at_the_end() -> None:
    assert cut_to_units("蓝牙 耳机", 5) == "蓝牙"
    assert cut_to_units("蓝牙耳机", 5) == "蓝牙"
    assert cut_to_units("short ", 30) == "short"
    assert cut_to_units("x", 0) == ""
    assert cut_to_units("x", -1) == ""


def test_a_cut_by_pixels_ends_where_the_next_character_would_not_fit() -> None:
    assert cut_to_px("蓝牙耳机", 79, title_px) == "蓝牙耳"
    assert cut_to_px("蓝牙耳机", 80, title_px) == "蓝牙耳机"
    assert cut_to_px("蓝牙 耳机", 60, title_px) == "蓝牙"
    assert cut_to_px(f"a{FAMILY}b", 30, title_px) == "a"
    assert cut_to_px("蓝牙", 0, description_px) == ""


def test_a_cut_keeps_what_is_seen_as_one_character_whole() -> None:
    assert cut_to_units("e\u0301e\u0301", 1) == "e\u0301"
    assert cut_to_units(f"a{FAMILY}b", 6) == "a"
    assert cut_to_units(f"a{FAMILY}b", 7) == f"a{FAMILY}"
    assert cut_to_units("🇨🇳🇺🇸", 3) == "🇨🇳"
    assert cut_to_units("\ud83d\ude00", 1) == ""
    assert cut_to_units("👍🏽👍🏽", 3) == "👍🏽"


@given(st.text(alphabet=st.characters() | st.sampled_from("蓝e\u0301\u200d🇨🇳👩🏽 "), max_size=40), st.integers(-2, 60))
def test_a_cut_is_a_beginning_within_the_limit(text: str, limit: int) -> None:
    cut = cut_to_units(text, limit)
    assert text.startswith(cut) and cut == cut.rstrip() and display_units(cut) <= max(limit, 0)
    if display_units(text) <= limit:
        assert cut == text.rstrip()


@given(st.text(max_size=40), st.text(max_size=40))
def test_units_add_up(first: str, second: str) -> None:
    assert display_units(first + second) == display_units(first) + display_units(second)


@pytest.mark.parametrize(("char", "px"), [(" ", 5), ("i", 5), ("t", 7), ("o", 11), ("m", 18), ("W", 18), ("蓝", 20)])
def test_title_widths_are_the_measured_ones(char: str, px: int) -> None:
    assert title_px(char * 7) == px * 7


def test_twenty_eight_hanzi_fill_a_title_of_561_px() -> None:
    assert title_px("蓝" * 28) <= 561 < title_px("蓝" * 29)


def test_descriptions_are_arial_at_13_75_px() -> None:
    assert description_px("0" * 100) == round(100 * 1139 / 2048 * 13.75)
    assert description_px("蓝" * 4) == 55


def test_an_accented_letter_is_as_wide_as_its_base_and_a_mark_has_no_width() -> None:
    assert title_px("é") == title_px("e\u0301") == title_px("ẹ") == title_px("e")
    assert title_px("Ἀ") == title_px("Α")


def test_unknown_letters_are_taken_for_average_ones() -> None:
    assert title_px("ሀ") == title_px("0")


@pytest.mark.parametrize(("text", "size"), [("", 0), ("abc", 3), ("蓝牙5.3", 7), ("€", 2), ("😀", 4), ("\ud800", 1)])
def test_gbk_bytes(text: str, size: int) -> None:
    assert gbk_bytes(text) == size


def test_gbk_bytes_are_those_of_gbk_where_gbk_can_write_the_text() -> None:
    text = "【官方旗舰店】藍牙耳機 Bluetooth"
    assert gbk_bytes(text) == len(text.encode("gbk"))


@given(st.text(alphabet=st.characters()))
def test_no_text_makes_widths_fail_or_negative(text: str) -> None:
    assert min(display_units(text), title_px(text), description_px(text), gbk_bytes(text)) >= 0
