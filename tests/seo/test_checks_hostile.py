"""Headers and metas are written by anybody: no check may break on them."""

from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.page import extract
from seo.checks.mobile import settings, viewports
from seo.checks.performance.cache_policy_inefficient import _seconds
from seo.checks.performance.duplicate_js import library
from tuiguang.rules.catalogue import Catalogue
from tuiguang.rules.judge import Judge

FAMILIES = ("security", "html", "mobile", "performance", "accessibility")
CATALOGUE = Catalogue("seo.checks")
JUDGE = Judge([entry for entry in CATALOGUE if entry.family in FAMILIES], CATALOGUE.limits())
HEADERS = [
    "strict-transport-security",
    "x-frame-options",
    "content-security-policy",
    "referrer-policy",
    "x-content-type-options",
    "cache-control",
    "expires",
    "date",
    "content-type",
]
VALUES = st.text(max_size=60) | st.from_regex(r"max-age=\d{1,5000}", fullmatch=True) | st.just("9" * 5000)


@given(st.lists(st.tuples(st.sampled_from(HEADERS), VALUES), max_size=6))
def test_any_header_is_judged(headers: list[tuple[str, str]]) -> None:
    page = extract("https://shop.example/", b"<title>Lamp</title>", status=200, headers=headers)
    list(JUDGE.page(page))
    assert _seconds(page) >= 0


@given(VALUES, VALUES, st.text(max_size=20))
def test_any_meta_is_judged(viewport: str, base: str, lang: str) -> None:
    quoted = (text.replace('"', "").replace("&", "") for text in (viewport, base, lang))
    source = '<html lang="{2}"><meta name="viewport" content="width={0},maximum-scale={0}"><base href="{1}">'
    page = extract("http://shop.example/", source.format(*quoted).encode("utf-8", "replace"))
    list(JUDGE.page(page))
    assert len(viewports(page)) == 1


def test_of_settings_given_twice_the_last_counts() -> None:
    assert settings("width=1200; WIDTH = device-width,,user-scalable") == {"width": "device-width", "user-scalable": ""}


def test_libraries_are_told_by_their_addresses() -> None:
    cdn = "https://cdn.example"
    assert library(f"{cdn}/ajax/libs/jquery/3.7.1/jquery.min.js") == ("jquery", "3.7.1")
    assert library(f"{cdn}/npm/vue@3.4.21/dist/vue.global.prod.js") == ("vue", "3.4.21")
    assert library(f"{cdn}/wp-includes/js/jquery/jquery.min.js?ver=3.6.0") == ("jquery", "3.6.0")
    assert library(f"{cdn}/js/jquery-migrate-3.4.1.min.js") == ("", "")
    assert library(f"{cdn}/js/app.js") == ("", "")
