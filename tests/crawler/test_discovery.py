"""Which URLs belong to the crawl."""

import pytest

from crawler.discovery import Scope
from crawler.extract.page import extract
from tuiguang.errors import UserError
from tuiguang.model.crawl import CrawlOptions, Found, Task

START = "https://shop.example/"


def found(html: str, depth: int = 0, url: str = START, **options: object) -> dict[str, Found]:
    scope = Scope(CrawlOptions(start_url=START, **options), ["shop.example"])  # type: ignore[arg-type]
    page = extract(url, html.encode(), status=200, headers=[("content-type", "text/html")])
    return {f.url: f for f in scope.found_in(page, Task(1, url, "shop.example", "page", depth, 1))}


def test_pages_resources_and_other_sites_are_told_apart() -> None:
    urls = found(
        '<a href="/a">a</a><a href="https://other.example/">o</a><img src="/i.png"><script src="/s.js"></script>'
    )
    assert {url: f.kind for url, f in urls.items()} == {
        "https://shop.example/a": "page",
        "https://other.example/": "external",
        "https://shop.example/i.png": "resource",
        "https://shop.example/s.js": "resource",
    }


def test_canonicals_language_versions_and_next_pages_are_found() -> None:
    head = '<link rel="canonical" href="/c"><link rel="alternate" hreflang="de" href="/de"><link rel="next" href="/2">'
    assert set(found(f"<head>{head}</head>")) == {f"{START}c", f"{START}de", f"{START}2"}


def test_what_lies_too_deep_is_recorded_and_not_asked_for() -> None:
    assert found('<a href="/a">a</a>', depth=3, max_depth=3)[f"{START}a"].skip == "max-depth"
    assert found('<a href="/a">a</a>', depth=3, max_depth=0)[f"{START}a"].skip == ""


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/a/b/c", ""),
        ("/a/a/a/b", ""),
        ("/a/a/a/a", "trap"),
        ("/" + "/".join(str(n) for n in range(21)), "trap"),
        ("/" + "x" * 3_000, "too-long"),
    ],
)
def test_traps_and_monsters_are_left(path: str, reason: str) -> None:
    assert found(f'<a href="{path}">a</a>')[f"https://shop.example{path}"].skip == reason


def test_patterns_choose_pages_but_not_their_resources() -> None:
    html = '<a href="/en/a">a</a><a href="/zh/a">b</a><img src="/i.png">'
    urls = found(html, include=("/en/",))
    assert {url.removeprefix(START): f.skip for url, f in urls.items()} == {
        "en/a": "",
        "zh/a": "not-included",
        "i.png": "",
    }
    assert found(html, exclude=("/zh/",))[f"{START}zh/a"].skip == "excluded"


@pytest.mark.parametrize("pattern", ["(a", "(?=x)", r"(a)\1"])
def test_a_pattern_that_could_hang_or_is_broken_is_refused_with_its_text(pattern: str) -> None:
    with pytest.raises(UserError, match="--include") as caught:
        Scope(CrawlOptions(start_url=START, include=(pattern,)), [])
    assert repr(pattern) in str(caught.value)


def test_private_addresses_are_not_asked_from_a_public_site() -> None:
    urls = found('<a href="http://127.0.0.1:3000/">dev</a><a href="http://192.168.1.1/">router</a>')
    assert {f.skip for f in urls.values()} == {"private-address"}


def test_links_of_a_list_of_addresses_are_not_followed() -> None:
    assert found('<a href="/a">a</a>', urls=(START,))[f"{START}a"].skip == "not-in-list"


def test_a_page_that_is_looked_at_alone_names_nothing_but_its_redirect() -> None:
    assert found('<a href="/a">a</a><img src="/i.png">', alone=True) == {}
