"""Texts that a reader takes for the same are the same when folded."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang.text.fold import fold
from tuiguang.text.han import simplified, simplified_only, traditional_only


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("ＢＬＵＥＴＯＯＴＨ", "bluetooth"),
        ("藍牙耳機", "蓝牙耳机"),
        ("  a\u3000b\n\tc ", "a b c"),
        ("Straße", "STRASSE"),
        ("cafe\u0301", "CAFÉ"),
        ("㎏", "kg"),
        ("ｱ", "ア"),
        ("", " "),
    ],
)
def test_what_reads_alike_folds_alike(text: str, same: str) -> None:
    assert fold(text) == fold(same)


def test_different_words_stay_different() -> None:
    assert fold("蓝牙") != fold("篮牙")
    assert fold("cat") != fold("cats")


@given(st.text(alphabet=st.characters()))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composed_and_decomposed_texts_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


def test_simplifying_keeps_the_length_and_what_both_scripts_have() -> None:
    assert simplified("藍牙耳機 ABC") == "蓝牙耳机 ABC"
    assert simplified("乾隆") == "乾隆"


def test_no_character_belongs_to_one_script_only_and_to_the_other_only() -> None:
    assert simplified_only().isdisjoint(traditional_only())
    assert len(simplified_only()) > 2000 and len(traditional_only()) > 3000
