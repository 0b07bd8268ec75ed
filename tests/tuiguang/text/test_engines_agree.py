"""The proof that rjieba may stand in for jieba: on our shop sentences, and on large texts where they are installed."""

import random
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tuiguang.text.words import Segmenter

pytest.importorskip("rjieba", reason="rjieba is not installed: jieba is used alone")

SENTENCES = Path(__file__).with_name("shop_sentences_zh.txt").read_text("utf-8").splitlines()
HANDBOOK = Path("/usr/share/doc/debian-handbook/html/zh-CN")  # Debian's package debian-handbook
OFFICE_HELP = Path("/usr/share/libreoffice/help/zh-CN/text/scalc/01")  # Debian's package libreoffice-help-zh-cn
ODD = "蓝牙耳机无线降噪的了是T恤5G3.5mm-_.%#&+,，。！ aZ9é한국カナ㐷𠀀😀藍牙耳機𪚥〇々'"


@pytest.fixture(scope="module")
def engines() -> tuple[Segmenter, Segmenter]:
    return Segmenter(engine="jieba"), Segmenter(engine="rjieba")


def differences(engines: tuple[Segmenter, Segmenter], texts: list[str]) -> list[str]:
    jieba, rjieba = engines
    return [text for text in texts if jieba.segment(text) != rjieba.segment(text)]


def paragraphs(folder: Path, characters: int) -> list[str]:
    """Different paragraphs of the HTML files of a folder, together at least so many characters where it has them."""
    found: dict[str, None] = {}
    size = 0
    for file in sorted(folder.glob("*.html")):
        for node in LexborHTMLParser(file.read_bytes()).css("p, li, td, h1, h2, h3"):
            text = re.sub(r"\s+", " ", node.text())
            size += 0 if text in found else len(text)
            found[text] = None
        if size > characters:
            break
    return list(found)


def test_the_engines_agree_on_shop_sentences(engines: tuple[Segmenter, Segmenter]) -> None:
    assert len(set(SENTENCES)) >= 200
    assert differences(engines, SENTENCES) == []


def test_the_engines_agree_on_mixtures_that_no_one_writes(engines: tuple[Segmenter, Segmenter]) -> None:
    chance = random.Random(3)
    texts = ["".join(chance.choices(ODD, k=chance.randint(1, 25))) for _ in range(3000)]
    assert differences(engines, texts) == []


@pytest.mark.skipif(not HANDBOOK.is_dir(), reason="debian-handbook is not installed")
def test_the_engines_agree_on_the_debian_handbook(engines: tuple[Segmenter, Segmenter]) -> None:
    texts = paragraphs(HANDBOOK, 60_000)
    assert sum(map(len, texts)) > 50_000
    assert differences(engines, texts) == []


@pytest.mark.skipif(not OFFICE_HELP.is_dir(), reason="libreoffice-help-zh-cn is not installed")
def test_the_engines_agree_on_the_help_of_an_office_suite(engines: tuple[Segmenter, Segmenter]) -> None:
    texts = paragraphs(OFFICE_HELP, 400_000)
    assert sum(map(len, texts)) > 100_000
    assert differences(engines, texts) == []
