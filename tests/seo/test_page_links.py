"""The links of one page in columns."""

from crawler.extract.page import extract
from seo.page_links import foreign_links, of
from tuiguang.model.page import Page

HOME = "https://shop.example/"


def page_with(*hrefs: str, url: str = HOME) -> Page:
    links = "".join(f'<a href="{href}">to {href}</a>' for href in hrefs)
    return extract(url, f"<!doctype html><title>Links</title>{links}".encode())


def test_links_are_parted_by_where_they_lead() -> None:
    links = of(page_with("/a", "https://other.example/", "mailto:a@b.c", "https://shop.example.evil.example/"))
    assert [link.url for link in links.abroad] == ["https://other.example/", "https://shop.example.evil.example/"]
    assert [link.href for link in links.nowhere] == ["mailto:a@b.c"]
    assert links.targets == {f"{HOME}a", "https://other.example/", "https://shop.example.evil.example/"}


def test_links_inside_are_found_by_a_sign_in_their_address() -> None:
    links = of(page_with("/a?b=1", "/c", "https://other.example/?b=1"))
    assert [link.url for link in links.inside_with("?")] == [f"{HOME}a?b=1"]
    assert links.inside_with("~") == []


def test_only_addresses_that_may_have_a_fault_are_odd() -> None:
    assert of(page_with("/a", "/b c", "shoes.html", r"C:\shoes.html")).odd_hrefs == {"/b c", r"C:\shoes.html"}


def test_pages_that_are_asked_in_turn_are_not_mixed_up() -> None:
    one, other = page_with("https://a.example/"), page_with("https://b.example/")
    for _ in range(2):
        assert [link.url for link in foreign_links(one)] == ["https://a.example/"]
        assert [link.url for link in foreign_links(other)] == ["https://b.example/"]
