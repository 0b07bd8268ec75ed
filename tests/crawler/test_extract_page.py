from crawler.extract import extract
from tuiguang.model.page import Fetch

URL = "https://shop.example/dir/page.html"
HTML = [("Content-Type", "text/html; charset=utf-8")]


def test_a_file_of_unknown_headers_is_sniffed() -> None:
    page = extract(URL, b"<!-- c -->\n<!DOCTYPE html><title>A</title>")
    assert (page.headers, page.media_type, page.is_html, page.title) == (None, "text/html", True, "A")
    assert not extract(URL, b"%PDF-1.7 <a href=x>").is_html
    assert extract(URL, b"just words").media_type == "text/plain"


def test_known_but_empty_headers_leave_the_type_unknown_and_read_the_html() -> None:
    page = extract(URL, b"<html><title>A</title>", headers=[])
    assert (page.headers, page.media_type, page.is_html) == ((), "", True)


def test_header_names_are_lowered_and_the_last_valid_content_type_wins() -> None:
    sent = [("Content-Type", "text/html"), ("content-type", "nonsense"), ("CONTENT-TYPE", "Application/PDF; q=1")]
    page = extract(URL, b"<title>A</title>", headers=sent)
    assert page.header_values("content-type") == ["text/html", "nonsense", "Application/PDF; q=1"]
    assert (page.media_type, page.is_html, page.titles) == ("application/pdf", False, ())


def test_a_redirect_keeps_its_target_as_written_and_resolved() -> None:
    page = extract(URL, b"", status=302, headers=[("Location", "../neu?x=ü#part")])
    assert (page.location_raw, page.location) == ("../neu?x=ü#part", "https://shop.example/neu?x=%C3%BC")
    bad = extract(URL, None, status=301, headers=[("Location", "http://")])
    assert (bad.location_raw, bad.location) == ("http://", "")


def test_a_location_header_of_an_answer_that_is_no_redirect_is_no_target() -> None:
    assert extract(URL, b"", status=201, headers=[("Location", "/x")]).location == ""


def test_files_that_are_not_html_get_the_basic_facts_alone() -> None:
    sent = [("Content-Type", "image/png"), ("Link", '</c>; rel="canonical"')]
    page = extract(URL, b"<title>no</title>", status=200, headers=sent)
    assert (page.size_bytes, page.is_html, page.titles) == (17, False, ())
    assert page.canonical == "https://shop.example/c"


def test_error_pages_are_read_as_any_other_html() -> None:
    page = extract(URL, b"<title>Not found</title><a href=/>Home</a>", status=404, headers=HTML)
    assert (page.title, len(page.links)) == ("Not found", 1)


def test_an_empty_body_is_a_page_without_facts() -> None:
    page = extract(URL, b"", status=200, headers=HTML)
    assert (page.is_html, page.size_bytes, page.titles, page.text.main) == (True, 0, (), "")


def test_link_headers_are_canonicals_hreflang_and_other_links() -> None:
    value = '</c>; rel="canonical", <https://shop.example/de,x>; rel=alternate; hreflang="de", </2>; rel="next"'
    page = extract(URL, b"<html>", headers=[*HTML, ("Link", value)])
    assert [(c.url, c.source) for c in page.canonicals] == [("https://shop.example/c", "header")]
    assert [(a.code, a.url, a.source) for a in page.alternates] == [("de", "https://shop.example/de,x", "header")]
    assert [(t.rel, t.url) for t in page.link_tags] == [("next", "https://shop.example/2")]


def test_refresh_of_header_and_meta() -> None:
    meta = b"<meta http-equiv=Refresh content=\"0; URL='/new'\">"
    page = extract(URL, meta, headers=HTML)
    assert (page.refresh_seconds, page.refresh_url) == (0.0, "https://shop.example/new")
    page = extract(URL, meta, headers=[*HTML, ("Refresh", "5;url=/header")])
    assert (page.refresh_seconds, page.refresh_url) == (5.0, "https://shop.example/header")
    page = extract(URL, b'<meta http-equiv=refresh content="30">', headers=HTML)
    assert (page.refresh_seconds, page.refresh_url) == (30.0, URL)


def test_what_the_fetch_knew_is_kept() -> None:
    assert extract(URL, b"x", fetch=Fetch(ttfb_ms=12.5, flags=("truncated",))).fetch.flags == ("truncated",)


def test_a_cap_that_bites_is_told() -> None:
    long_title = b"<title>" + b"a" * 3000 + b"</title>"
    page = extract(URL, long_title, headers=HTML, fetch=Fetch(flags=("truncated",)))
    assert (len(page.title), page.fetch.flags) == (2000, ("truncated", "facts-cut"))
    many = extract(URL, b"<!-- c -->" * 201, headers=HTML)
    assert (len(many.comments), many.fetch.flags) == (200, ("facts-cut",))


def test_html_sent_as_plain_text_is_told() -> None:
    sent = (("content-type", "text/plain"),)
    assert extract(URL, b"\n<!doctype html><title>Lamp</title>", headers=sent).found_type == "text/html"
    assert extract(URL, b"Use <html> with care", headers=sent).found_type == ""


def test_a_refresh_without_a_number_is_passed_over() -> None:
    metas = b'<meta http-equiv=refresh content="; 5"><meta http-equiv=refresh content="7; /new">'
    page = extract(URL, metas, headers=HTML)
    assert (page.refresh_seconds, page.refresh_url) == (7.0, "https://shop.example/new")
