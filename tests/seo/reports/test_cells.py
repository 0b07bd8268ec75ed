import pytest

from seo.reports.cells import cell, formula_safe, printable


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\u00a0@", "\ufeff+"]
)
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe(start: str) -> None:
    assert formula_safe(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize("text", ["", "Sale", " Sale", "1=1", "{'a': 1}", "https://a.example/?x=1", "a\tb"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert formula_safe(text) == text


def test_numbers_stay_numbers() -> None:
    assert [cell(-5), cell(2.5), cell(None)] == [-5, 2.5, None]
    assert cell("-5") == "'-5"


def test_what_breaks_files_becomes_visible() -> None:
    assert printable("a\x00b\x1bc\ud800d\u202ee\u2066f\ng") == "a\ufffdb\ufffdc\ufffdd[U+202E]e[U+2066]f\ng"
