"""Chinese, English and mixed texts cut into words."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang.text.words import Segmenter, content_runs, content_words, segment, stop_words


def test_chinese_is_cut_by_dictionary_and_latin_by_letters() -> None:
    assert segment("新款T恤3.5mm e-mail，don't") == ["新款", "T恤", "3.5mm", " ", "e-mail", "，", "don't"]


def test_traditional_text_is_cut_like_simplified_and_stays_traditional() -> None:
    assert segment("藍牙耳機降噪") == ["藍牙", "耳機", "降噪"]


def test_words_of_ones_own_stay_with_their_segmenter() -> None:
    own = Segmenter(words=["降噪豆", "蓝牙耳机"])
    assert own.segment("降噪豆蓝牙耳机") == ["降噪豆", "蓝牙耳机"]
    assert segment("降噪豆蓝牙耳机") == ["降噪", "豆", "蓝牙", "耳机"]
    assert Segmenter(engine="jieba").segment("降噪豆") == ["降噪", "豆"]


@given(st.text(alphabet=st.characters() | st.sampled_from("蓝牙耳机的了T恤5.-_ \r\n\u2028㐷"), max_size=60))
def test_the_words_joined_are_the_text_again(text: str) -> None:
    assert "".join(segment(text)) == text


def test_content_words_leave_out_function_words_signs_and_numbers() -> None:
    assert content_words("這個藍牙耳機的降噪非常好！The best 3.5mm plug of 2026") == [
        "藍牙", "耳機", "降噪", "好", "best", "3.5mm", "plug",
    ]  # fmt: skip
    assert content_words("Die besten Kopfhörer für das Büro", "de") == ["besten", "kopfhörer", "büro"]
    assert content_words("") == []


def test_runs_of_content_words_end_at_signs_lines_and_function_words() -> None:
    assert content_runs("wireless headphones, bass\nnoise of trains") == [
        ["wireless", "headphones"], ["bass"], ["noise"], ["trains"],
    ]  # fmt: skip


def test_stop_words_of_a_language_without_a_list_are_english_and_chinese() -> None:
    assert {"the", "的", "這個"} <= stop_words("xx")
    assert "und" in stop_words("de-AT") and "und" not in stop_words("en")


ASK = """
import sys, pathlib
from tuiguang.text.words import Segmenter
print(Segmenter(engine="jieba").segment("蓝牙耳机"))
"""


def ask_jieba(cache: Path) -> subprocess.CompletedProcess[str]:
    """In a new process, with the user's cache folder at `cache`; warnings shown."""
    surroundings = {"XDG_CACHE_HOME": str(cache), "HOME": str(cache), "PYTHONIOENCODING": "utf-8", "TMPDIR": str(cache)}
    command = [sys.executable, "-W", "always", "-c", ASK]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=surroundings, check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="the cache folder is set by XDG_CACHE_HOME")
def test_jieba_is_silent_and_keeps_its_cache_in_the_users_cache_folder(tmp_path: Path) -> None:
    first, second = ask_jieba(tmp_path), ask_jieba(tmp_path)
    assert first.stdout == second.stdout == "['蓝牙', '耳机']\n"
    assert first.stderr == second.stderr == ""
    files = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()]
    assert files == [f"tuiguang/jieba-{version('jieba')}.marshal"]


@pytest.mark.skipif(sys.platform != "linux", reason="the cache folder is set by XDG_CACHE_HOME")
def test_jieba_works_when_its_cache_is_damaged_or_cannot_be_written(tmp_path: Path) -> None:
    cache = tmp_path / "tuiguang" / f"jieba-{version('jieba')}.marshal"
    cache.parent.mkdir()
    cache.write_bytes(b"no marshal")
    assert ask_jieba(tmp_path).stdout == "['蓝牙', '耳机']\n"
    assert cache.stat().st_size > 1_000_000
    no_folder = tmp_path / "file"
    no_folder.write_text("a file where a folder should be")
    assert ask_jieba(no_folder).stdout == "['蓝牙', '耳机']\n"
