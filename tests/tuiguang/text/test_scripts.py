"""Hanzi and words counted, languages told."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang.text.scripts import count_hanzi, count_one_by_one, count_words, language


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("don't", 1),
        ("e-mail", 1),
        ("3.5mm", 1),
        ("1,000 items", 2),
        ("one, two;three", 3),
        ("iPhone手机", 3),
        ("蓝牙，耳机！", 4),
        ("カメラ", 3),
        ("한국어", 3),
        ("हिन्दी में", 2),
        ("e\u0301te\u0301", 1),
        ("— … 😀", 0),
        ("Кириллица и кофе", 3),
    ],
)
def test_words_are_counted_hanzi_one_by_one_and_others_by_runs(text: str, words: int) -> None:
    assert count_words(text) == words


def test_hanzi_are_counted_without_kana_and_signs() -> None:
    assert count_hanzi("2026新款，藍牙カメラ𠀀〇") == 6
    assert count_one_by_one("2026新款，カメラ한국") == 7
    assert count_hanzi("plain") == 0


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("这款无线蓝牙耳机支持主动降噪", "zh-Hans"),
        ("這款無線藍牙耳機支援主動降噪", "zh-Hant"),
        ("中文", "zh"),
        ("ワイヤレスイヤホンの新製品が登場", "ja"),
        ("新製品発表会のお知らせ", "ja"),
        ("무선 블루투스 이어폰 신제품", "ko"),
        ("These headphones are made for people who like to run in the rain.", "en"),
        ("Diese Kopfhörer sind für alle, die auch im Regen laufen und nicht anhalten.", "de"),
        ("Ces écouteurs sont faits pour ceux qui courent sous la pluie avec plaisir.", "fr"),
        ("Estos auriculares son para los que corren bajo la lluvia y no paran.", "es"),
        ("Questi auricolari sono per chi corre sotto la pioggia e non si ferma.", "it"),
        ("Estes fones são para quem corre na chuva e não para com os amigos.", "pt"),
        ("Deze oordopjes zijn voor wie in de regen rent en niet stopt met lopen.", "nl"),
        ("Эти наушники созданы для тех, кто бегает под дождём.", "ru"),
        ("Ці навушники створені для тих, хто бігає під дощем і не їсть.", "uk"),
        ("سماعات لاسلكية جديدة", "ar"),
        ("หูฟังไร้สายรุ่นใหม่", "th"),
        ("Tai nghe không dây mới dành cho người chạy bộ", "vi"),
        ("Słuchawki są dla tych, którzy biegają w deszczu i nie boją się zimy, jak ty.", "pl"),
    ],
)
def test_the_language_of_a_sentence(text: str, code: str) -> None:
    assert language(text) == code


@pytest.mark.parametrize("text", ["", "   ", "12 345", "Buy now", "USB-C", "😀"])
def test_too_short_a_text_has_no_language(text: str) -> None:
    assert language(text) == ""


def test_the_language_that_most_words_are_in_decides() -> None:
    assert language("这款耳机支持 Bluetooth 5.3 和 Hi-Res Audio 认证，适合跑步") == "zh-Hans"
    assert language("The word 耳机 is what people in China would look for when they want headphones.") == "en"


def test_an_english_menu_does_not_hide_a_long_chinese_text() -> None:
    assert language("Home About us and the team " * 15 + "这款耳机适合在雨中跑步。" * 300) == "zh-Hans"


@given(st.text(alphabet=st.characters(), max_size=200))
def test_no_text_makes_counting_fail(text: str) -> None:
    assert 0 <= count_hanzi(text) <= count_one_by_one(text) <= count_words(text) <= len(text)
    assert isinstance(language(text), str)


def test_the_text_modules_import_nothing_heavy() -> None:
    modules = "width, scripts, fold, han, words, engines, matching"
    asked = f"import sys; from tuiguang.text import {modules}; print([m for m in {HEAVY} if m in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


HEAVY = ("jieba", "rjieba", "numpy", "py3langid", "opencc")
