import json
from pathlib import Path

import pytest
from webencodings import lookup

from crawler.extract import extract
from crawler.extract.charset import decode
from crawler.extract.prescan import prescan

VERDICTS = Path(__file__).parents[1] / "verdicts" / "charset_html5lib.jsonl"
ROWS = [json.loads(line) for line in VERDICTS.read_text("utf-8").splitlines()]
ZH = "<html><title>中文标题</title><p>我们公司的产品在这里，欢迎购买。</p></html>"
TW = "<html><title>繁體中文網站</title><p>我們公司的產品在這裡，歡迎購買。</p></html>"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_markup_names_the_encoding_that_html5lib_expects(row: dict[str, str]) -> None:
    body = row["html"].encode("latin-1")
    label = prescan(body) or prescan(body, len(body)) or "windows-1252"
    assert lookup(label) is lookup(row["expect_value"]) is not None


def test_a_meta_after_the_first_1024_bytes_is_late() -> None:
    body = b"<!--" + b"x" * 1100 + b"-->" + "<meta charset=gbk><title>中文标题</title>".encode("gbk")
    text, charset = decode(body)
    assert "中文标题" in text
    assert (charset.meta, charset.meta_late, charset.used) == ("", "gbk", "gbk")


@pytest.mark.parametrize("label", ["gb2312", "gbk", "GB18030"])
def test_chinese_labels_are_all_read_as_gb18030(label: str) -> None:
    text, charset = decode("<p>㐀镕€</p>".encode("gb18030"), f"text/html; charset={label}")
    assert (text, charset.header, charset.found, charset.errors) == ("<p>㐀镕€</p>", label.lower(), "", 0)


def test_the_header_goes_before_the_meta() -> None:
    text, charset = decode(("<meta charset=gbk>" + ZH).encode(), 'text/html; charset="UTF-8"')
    assert "中文标题" in text
    assert (charset.header, charset.meta, charset.used) == ("utf-8", "gbk", "utf-8")


def test_a_byte_order_mark_goes_before_the_header() -> None:
    text, charset = decode(ZH.encode("utf-16"), "text/html; charset=gbk")
    assert (text, charset.bom, charset.used) == (ZH, "utf-16le", "utf-16le")
    assert decode(b"\xef\xbb\xbf" + ZH.encode())[1].bom == "utf-8"


@pytest.mark.parametrize(("text", "codec", "found"), [(ZH, "gb18030", "gb18030"), (TW, "big5", "big5")])
def test_bytes_that_contradict_their_label_are_read_as_what_they_are(text: str, codec: str, found: str) -> None:
    read, charset = decode(text.encode(codec), "text/html; charset=utf-8")
    assert (read, charset.used, charset.found) == (text, found, found)
    assert charset.errors > 3


def test_utf8_under_a_chinese_or_western_label_is_read_as_utf8() -> None:
    for label in ("gbk", "big5", "iso-8859-1"):
        read, charset = decode(ZH.encode(), f"text/html; charset={label}")
        assert (read, charset.found) == (ZH, "utf-8"), label


def test_one_bad_byte_does_not_make_a_utf8_page_chinese_gibberish() -> None:
    body = (ZH * 50).encode() + b"\xff<p>ok</p>"
    read, charset = decode(body, "text/html; charset=utf-8")
    assert read.startswith(ZH)
    assert (charset.used, charset.found, charset.errors) == ("utf-8", "", 1)


def test_undeclared_bytes_are_looked_at() -> None:
    assert decode(ZH.encode("gb18030"))[0] == ZH
    assert decode(TW.encode("big5"))[0] == TW
    assert decode(ZH.encode("utf-16-le"))[0] == ZH
    assert decode("<p>Größe über Straße, schöne Grüße</p>".encode("latin-1"))[0].count("ö") == 2


def test_utf7_is_never_read() -> None:
    text, charset = decode(b"<p>+ADw-b+AD4-</p>", "text/html; charset=utf-7")
    assert (text, charset.header, charset.used) == ("<p>+ADw-b+AD4-</p>", "utf-7", "utf-8")


def test_an_unknown_label_is_kept_and_passed_over() -> None:
    text, charset = decode(ZH.encode(), "text/html; charset=nonsense-9")
    assert (text, charset.header, charset.used) == (ZH, "nonsense-9", "utf-8")


def test_a_body_cut_inside_a_letter_is_still_utf8() -> None:
    body = (ZH * 20).encode()[: -len("</p></html>") - 1 - 2]
    _, charset = decode(body, "text/html; charset=utf-8")
    assert (charset.used, charset.found, charset.errors) == ("utf-8", "", 0)


def test_a_page_in_gbk_and_one_in_big5_give_the_same_facts_as_in_utf8() -> None:
    for text, codec in ((ZH, "gbk"), (TW, "big5")):
        body = f"<meta charset={codec}>{text}".encode(codec)
        page = extract("https://shop.example/", body, headers=[("Content-Type", "text/html")])
        assert page.title in ("中文标题", "繁體中文網站")
        assert page.charset.meta == codec
        assert page.text.language == ("zh-Hans" if codec == "gbk" else "zh-Hant")
