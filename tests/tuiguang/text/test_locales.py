"""Codes of languages and countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang.text import locales


@pytest.mark.parametrize("code", ["en", "EN-us", "zh-CN", "zh-Hans", "zh-Hant-HK", "es-419", "uk", "se", "pt-BR"])
def test_codes_that_hreflang_takes(code: str) -> None:
    assert locales.hreflang(code) is not None


@pytest.mark.parametrize(
    "code", ["cn", "jp", "kr", "us", "en-UK", "zh_CN", "es-LA", "en-EU", "xx", "", "-", "x-default", "en-US-x", "fil"]
)
def test_codes_that_hreflang_does_not_take(code: str) -> None:
    assert locales.hreflang(code) is None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("cn", "zh-CN"), ("jp", "ja"), ("kr", "ko"), ("en-UK", "en-GB"), ("zh_CN", "zh-CN"), ("es-LA", "es-419"),
        ("zh-CHS", "zh-Hans"), ("en-EU", "en"), ("ar-MENA", "ar"), ("jp-JP", "ja-JP"), ("eng", "en"), ("iw", "he"),
        (" x-default", "x-default"), ("zh-cn-hans", "zh-Hans-CN"), ("xx", ""), ("", ""),
    ],
)  # fmt: skip
def test_what_a_wrong_code_meant(wrong: str, right: str) -> None:
    assert locales.meant(wrong) == right


def test_every_meaning_of_a_mistake_is_a_valid_code() -> None:
    meanings = locales.mistakes("tag").values()
    assert not [code for code in meanings if code != "x-default" and locales.hreflang(code) is None]
    assert set(locales.mistakes("language").values()) <= locales.languages()
    assert set(locales.mistakes("region").values()) <= locales.regions() | {""}


def test_a_mistaken_tag_is_never_taken_for_right() -> None:
    assert not [code for code in locales.mistakes("tag") if locales.hreflang(code) is not None]


@pytest.mark.parametrize(
    "tag", ["zh-cmn-Hans-CN", "i-klingon", "de-1996", "es-419", "yue", "x-shop", "en-GB-oed", "kr"]
)
def test_language_tags(tag: str) -> None:
    assert locales.is_language_tag(tag)


@pytest.mark.parametrize("tag", ["zh_CN", "-en", "english", "cn", "mo", "en-", "", "en-Xxxx", "en-XX", "a"])
def test_what_is_no_language_tag(tag: str) -> None:
    assert not locales.is_language_tag(tag)


@pytest.mark.parametrize(
    ("code", "writing"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh-SG", "zh-Hans"),
        ("zh-Hans-TW", "zh-Hans"),
        ("zh", "zh"),
        ("zh-US", "zh"),
        ("de-AT", "de"),
    ],
)
def test_the_script_that_a_chinese_code_stands_for(code: str, writing: str) -> None:
    locale = locales.hreflang(code)
    assert locale is not None
    assert locale.writing == writing


@given(st.text(max_size=40))
def test_any_text_can_be_asked_about(text: str) -> None:
    meant = locales.meant(text)
    assert meant in ("", "x-default") or locales.hreflang(meant) is not None
    locales.is_language_tag(text)
