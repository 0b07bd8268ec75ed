"""Whatever a server sends, extraction answers, soon, with facts that can be stored."""

import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extract import extract
from tuiguang.model.page import Page

URL = "https://shop.example/"
LONGEST_S = 10.0  # a slow machine under load takes a tenth of it


def stored(body: bytes, *headers: tuple[str, str]) -> Page:
    page = extract(URL, body, status=200, headers=headers or None)
    return msgspec.msgpack.decode(msgspec.msgpack.encode(page), type=Page)


WORDS = [
    "<a href='", "'>", "<", ">", "</", "<!--", "-->", "<title>", "</title>", "<svg>", "<b>", "</b>", "<p>", "<table>",
    "<td>", "<ul>", "<li>", "<script type=application/ld+json>", "</script>", "{", "[", '"', "\\ud800", "<noscript>",
    "<head>", "</head>", "<base href=//", "<div itemscope itemprop=a itemref=b id=b>", 
    "<p typeof=x property=y vocab=z>",
    "<meta charset=", "gbk", "utf-16", "\0", "中", "<template>", "<select>", "<option>", "<form>", "<input>", "<label>",
    "<img alt=x src=", "<button>", "style='display:none'", "hidden ", "<math>", "<a>", "<h1>", "<em>", "&#xD800;",
    "<frameset>", "<plaintext>", "<!doctype", "<?", "http-equiv=refresh content='1;url=", "\ufeff", "a", " ", "\n",
]  # fmt: skip


@given(st.binary(max_size=300))
def test_any_bytes(body: bytes) -> None:
    stored(body)
    stored(body, ("Content-Type", "text/html"))


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_tag_soup(words: list[str]) -> None:
    stored("".join(words).encode("utf-8", "surrogatepass"), ("Content-Type", "text/html; charset=utf-8"))


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_any_headers(link: str, content_type: str, refresh: str) -> None:
    headers = [("Link", link), ("Content-Type", content_type), ("Refresh", refresh), ("Location", link)]
    page = extract(URL, b"<p>x", status=301, headers=headers)
    assert page.size_bytes == 4


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 10_000 + b"x",
        b"<b>" * 10_000 + b"x",
        b"<ul><li>" * 10_000,
        b"<h1><div>" * 5_000 + b"x",
        b"<table><tr><td>" * 3_000,
        b"<div aria-hidden=true>" * 10_000,
        b"<figure>" * 10_000,
        b"<div itemscope itemprop=a>" * 10_000,
        b"<div vocab=http://schema.org/ typeof=A property=b>" * 10_000,
        b"<a href=x>y</a>" * 100_000,
        b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">x",
        b"<head>" + b"<noscript>" * 10_000,
        b"<!-- c -->" * 100_000,
        b"<!--" * 100_000,
        b"<" * 1_000_000,
        b"\0" * 1_000_000,
        b"<script type=application/ld+json>" + b"[" * 100_000 + b"</script>",
        b'<script type=application/ld+json>"' + b'\\"[' * 100_000 + b"</script>",
        b"<p>" + b"AKIA" * 100_000 + b"sk-" * 100_000,
        b"<style>" + b"@font-face{" * 50_000,
    ],
    ids=lambda body: body[:24].decode("latin-1"),
)
def test_much_of_anything_neither_breaks_nor_hangs(body: bytes) -> None:
    begin = time.process_time()
    stored(body, ("Content-Type", "text/html"))
    assert time.process_time() - begin < LONGEST_S


def test_a_hundred_thousand_links_are_all_kept() -> None:
    page = stored(b"<a href=x>y</a>" * 100_000, ("Content-Type", "text/html"))
    assert len(page.links) == 100_000


def test_endless_attributes_are_cut_and_told() -> None:
    body = b"<p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">words</p>"
    page = stored(body, ("Content-Type", "text/html"))
    assert (page.text.main, page.fetch.flags) == ("words", ("facts-cut",))
