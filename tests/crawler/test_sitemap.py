import gzip
import http.server
import threading
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.sitemap import read_sitemap
from tuiguang.model.page import Alternate
from tuiguang.model.sitemap import Sitemap

URL = "https://shop.example/sitemap.xml"
NS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def read(text: str | bytes, url: str = URL) -> Sitemap:
    return read_sitemap(url, text.encode() if isinstance(text, str) else text)


def urlset(*entries: str, attributes: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NS}"{attributes}>\n'
        + "\n".join(entries)
        + "\n</urlset>"
    )


def locs(sitemap: Sitemap) -> list[str]:
    return [entry.loc for entry in sitemap.entries]


def test_a_urlset_with_all_its_fields() -> None:
    sitemap = read(
        urlset(
            "<url><loc> https://shop.example/a?b=1&amp;c=2#top </loc>",
            "<lastmod>2026-01-02</lastmod><changefreq>daily</changefreq><priority>0.5</priority></url>",
            "<url><loc>https://shop.example/商</loc></url>",
        )
    )
    first, second = sitemap.entries
    assert (sitemap.kind, sitemap.error, sitemap.namespace, sitemap.encoding) == ("urlset", "", NS, "utf-8")
    assert (first.loc, first.url) == ("https://shop.example/a?b=1&c=2#top", "https://shop.example/a?b=1&c=2")
    assert (first.lastmod, first.changefreq, first.priority, first.line) == ("2026-01-02", "daily", "0.5", 3)
    assert (second.url, second.line) == ("https://shop.example/%E5%95%86", 5)


def test_what_the_caller_knows_is_kept() -> None:
    headers = [("content-type", "Application/XML; charset=utf-8")]
    sitemap = read_sitemap(URL, urlset().encode(), status=200, headers=headers, source="index", depth=2)
    assert (sitemap.media_type, sitemap.source, sitemap.depth, sitemap.status) == ("application/xml", "index", 2, 200)
    assert sitemap.size_bytes == len(urlset())


def test_an_index() -> None:
    sitemap = read(
        f'<sitemapindex xmlns="{NS}"><sitemap><loc>https://shop.example/1.xml</loc><lastmod>2026-01-01</lastmod></sitemap>'
        "<sitemap><loc>https://shop.example/2.xml</loc></sitemap></sitemapindex>"
    )
    assert sitemap.kind == "index"
    assert locs(sitemap) == ["https://shop.example/1.xml", "https://shop.example/2.xml"]
    assert sitemap.entries[0].lastmod == "2026-01-01"


def test_prefixed_elements_are_the_same_elements() -> None:
    sitemap = read(f'<s:urlset xmlns:s="{NS}"><s:url><s:loc>https://a.b/</s:loc></s:url></s:urlset>')
    assert (sitemap.kind, sitemap.namespace, locs(sitemap), sitemap.error) == ("urlset", NS, ["https://a.b/"], "")


def test_images_languages_and_baidus_mobile_mark() -> None:
    spaces = ' xmlns:image="urn:i" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:mobile="urn:m" xmlns:video="urn:v"'
    sitemap = read(
        urlset(
            "<url><loc>https://a.b/</loc>",
            "<image:image><image:loc>https://a.b/1.jpg</image:loc></image:image><image:image><image:loc>/2.jpg</image:loc>",
            "</image:image><image:image/><video:video><video:loc>https://a.b/v</video:loc></video:video>",
            '<xhtml:link rel="alternate" hreflang="zh-CN" href="https://a.b/zh"/>',
            '<xhtml:link rel="alternate" hreflang="de" href="/de"/><xhtml:link rel="alternate" media="x" href="https://m.b/"/>',
            '<mobile:mobile type="pc,mobile"/></url>',
            attributes=spaces,
        )
    )
    (entry,) = sitemap.entries
    assert sitemap.error == ""
    assert (entry.loc, entry.images, entry.mobile) == ("https://a.b/", 3, "pc,mobile")
    assert entry.image_urls == ("https://a.b/1.jpg", "", "")
    assert entry.alternates == (
        Alternate("zh-CN", "https://a.b/zh", "https://a.b/zh", "sitemap", False),
        Alternate("de", "/de", "", "sitemap", False),
    )


@pytest.mark.parametrize(
    "loc", ["/a", "a", "//a.b/c", "ftp://a.b/", "https://", "https://exa mple/", "mailto:a@b.c", ""]
)
def test_what_is_no_whole_address_stays_without_url(loc: str) -> None:
    (entry,) = read(urlset(f"<url><loc>{loc}</loc></url>")).entries
    assert (entry.loc, entry.url) == (loc, "")


def test_an_entry_without_loc_is_kept() -> None:
    (entry,) = read(urlset("<url><lastmod>2026-01-01</lastmod></url>")).entries
    assert (entry.loc, entry.url, entry.lastmod) == ("", "", "2026-01-01")


def test_cdata_comments_and_instructions() -> None:
    sitemap = read(urlset("<!-- a --><?php x ?><url><loc><![CDATA[https://a.b/?c&d]]></loc></url>"))
    assert (locs(sitemap), sitemap.error, sitemap.unescaped_lines) == (["https://a.b/?c&d"], "", ())


def test_rss() -> None:
    sitemap = read(
        '<rss version="2.0" xmlns:atom="urn:a"><channel><link>https://a.b/</link><atom:link rel="self" href="https://a.b/rss"/>'
        "<item><title>x</title><link>https://a.b/1</link><pubDate>Fri, 02 Jan 2026 00:00:00 GMT</pubDate></item>"
        '<item><guid>https://a.b/2</guid></item><item><guid isPermaLink="false">https://a.b/3</guid></item></channel></rss>'
    )
    assert sitemap.kind == "feed"
    assert [entry.url for entry in sitemap.entries] == ["https://a.b/1", "https://a.b/2", ""]
    assert sitemap.entries[0].lastmod == "Fri, 02 Jan 2026 00:00:00 GMT"


def test_atom() -> None:
    sitemap = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.b/"/><entry><link rel="edit" href="https://a.b/e"/>'
        '<link href="https://a.b/1"/><published>2026-01-01</published><updated>2026-01-02</updated></entry></feed>'
    )
    assert (sitemap.kind, locs(sitemap), sitemap.entries[0].lastmod) == ("feed", ["https://a.b/1"], "2026-01-02")


def test_text() -> None:
    sitemap = read("\ufeffhttps://a.b/1\r\n\r\nhttps://a.b/商\rnonsense\n", "https://a.b/sitemap.txt")
    assert sitemap.kind == "text"
    assert [(entry.loc, entry.url, entry.line) for entry in sitemap.entries] == [
        ("https://a.b/1", "https://a.b/1", 1),
        ("https://a.b/商", "https://a.b/%E5%95%86", 3),
        ("nonsense", "", 4),
    ]
    assert sitemap.unescaped_lines == (3,)


@pytest.mark.parametrize(
    "body", [b"", b" \n", b"\xef\xbb\xbf", b"not found", b"<!doctype html><html></html>", b"<a/>", b"{}"]
)
def test_what_is_no_sitemap(body: bytes) -> None:
    sitemap = read(body)
    assert (sitemap.kind, sitemap.error, sitemap.entries) == ("unknown", "not-a-sitemap", ())
    assert sitemap.error_detail.startswith("line 1, column ")


def test_an_answer_that_is_an_error_is_not_read() -> None:
    sitemap = read_sitemap(URL, urlset("<url><loc>https://a.b/</loc></url>").encode(), status=404)
    assert (sitemap.kind, sitemap.status, sitemap.entries) == ("unknown", 404, ())


# faults in XML

GOOD = "<url><loc>https://a.b/good</loc></url>"


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ("<url><loc>https://a.b/?a&b=c</loc></url>", "line 4, column 27"),
        ("<url><loc>https://a.b/?a&nbsp;</loc></url>", "line 4, column 25"),
        ("<url><loc>https://a.b/<x</loc></url>", "line 4, column 25"),
        ("<url><loc>https://a.b/</url>", "line 4, column 25"),
        ("<url><loc a=1>https://a.b/</loc></url>", "line 4, column 13"),
        ("<url><loc>\x01</loc></url>", "line 4, column 11"),
    ],
)
def test_entries_before_a_fault_are_kept_and_the_place_is_told(broken: str, place: str) -> None:
    sitemap = read(urlset(GOOD, broken, GOOD))
    assert (sitemap.kind, sitemap.error, locs(sitemap)) == ("urlset", "xml", ["https://a.b/good"])
    assert sitemap.error_detail.startswith(place + ":")


def test_a_file_that_was_cut_off() -> None:
    sitemap = read(urlset(GOOD, GOOD)[:-20])
    assert (len(sitemap.entries), sitemap.error) == (1, "xml")


def test_lines_count_the_same_with_every_line_end() -> None:
    text = urlset(GOOD, "<url><loc>&</loc></url>")
    details = {read(text.replace("\n", end)).error_detail for end in ("\n", "\r\n", "\r")}
    assert len(details) == 1
    assert details.pop().startswith("line 4, column 12")


def test_white_space_before_the_declaration_is_a_fault_that_hides_nothing() -> None:
    sitemap = read("\n" + urlset(GOOD))
    assert (sitemap.error, locs(sitemap)) == ("xml", ["https://a.b/good"])
    assert sitemap.error_detail.startswith("line 1, column 1:")


def test_a_prefix_without_declaration_is_a_fault_that_hides_nothing() -> None:
    sitemap = read(
        urlset(
            "<url><loc>https://a.b/</loc><image:image><image:loc>https://a.b/i</image:loc></image:image></url>", GOOD
        )
    )
    assert (sitemap.error, len(sitemap.entries), sitemap.entries[0].images) == ("xml", 2, 1)
    assert sitemap.error_detail.startswith("line 3, column ")
    assert '"image"' in sitemap.error_detail


def test_lines_with_characters_that_must_be_escaped() -> None:
    sitemap = read(
        urlset(
            GOOD,
            "<url><loc>https://a.b/商</loc></url>",
            "<url><loc>https://a.b/it's</loc></url>",
            "<url><loc>https://a.b/&gt;&#39;&#x27;&quot;</loc></url>",
            "<url><loc>https://a.b/></loc></url>",
            "<url><loc>https://a.b/?a&b</loc></url>",
            "<url><loc>https://a.b/?<b</loc></url>",
        )
    )
    assert sitemap.unescaped_lines == (4, 5, 7, 8, 9)


# encodings


def test_gbk_by_its_declaration() -> None:
    sitemap = read(
        '<?xml version="1.0" encoding="GB2312"?><urlset><url><loc>https://a.b/商</loc></url></urlset>'.encode("gbk")
    )
    assert (locs(sitemap), sitemap.encoding, sitemap.error) == (["https://a.b/商"], "gb18030", "")


def test_utf_16_with_its_mark() -> None:
    sitemap = read(urlset(GOOD).replace("UTF-8", "UTF-16").encode("utf-16"))
    assert (locs(sitemap), sitemap.encoding, sitemap.error) == (["https://a.b/good"], "utf-16-le", "")


def test_the_header_names_the_encoding_when_the_file_does_not() -> None:
    body = "https://a.b/商\n".encode("gbk")
    sitemap = read_sitemap(URL, body, headers=[("content-type", "text/plain; charset=gbk")])
    assert locs(sitemap) == ["https://a.b/商"]


def test_bytes_outside_the_encoding_are_a_fault_with_their_place() -> None:
    sitemap = read(urlset(GOOD).encode().replace(b"good", b"g\xff") + b"\n")
    assert (sitemap.error, sitemap.error_detail) == ("encoding", "line 3, column 24: not utf-8")
    assert sitemap.entries[0].url == ""
    other = read(b"https://a.b/1\nhttps://a.b/\xc9\xcc\n")
    assert (other.kind, other.error, other.entries[0].url) == ("text", "encoding", "https://a.b/1")


@pytest.mark.parametrize("label", ["klingon", "hex", "zip", "idna", "punycode", "unicode_escape", "utf-7", "undefined"])
def test_an_encoding_that_is_not_of_the_web_is_a_fault(label: str) -> None:
    sitemap = read(f'<?xml version="1.0" encoding="{label}"?><urlset>{GOOD}</urlset>')
    assert (sitemap.error, locs(sitemap)) == ("encoding", ["https://a.b/good"])


# gzip


def test_gzip_is_known_by_its_bytes() -> None:
    packed = gzip.compress(urlset(GOOD).encode())
    for url in (URL, URL + ".gz"):
        sitemap = read(packed, url)
        assert (sitemap.gzipped, sitemap.error, locs(sitemap)) == (True, "", ["https://a.b/good"])
        assert sitemap.size_bytes == len(urlset(GOOD))


def test_gzip_of_several_members_and_padding() -> None:
    text = urlset(GOOD, GOOD).encode()
    packed = b"".join(gzip.compress(text[at : at + 20]) for at in range(0, len(text), 20)) + b"\0" * 50
    assert len(read(packed).entries) == 2
    assert read(packed).error == ""


def test_gzip_that_was_cut_off_keeps_what_could_be_unpacked() -> None:
    entries = [f"<url><loc>https://a.b/{zlib.crc32(b'%d' % n)}</loc></url>" for n in range(1000)]
    packed = gzip.compress(urlset(*entries).encode())
    sitemap = read(packed[: len(packed) // 2])
    assert (sitemap.error, sitemap.gzipped) == ("gzip", True)
    assert 100 < len(sitemap.entries) < 1000


@pytest.mark.parametrize(
    "damage", [b"\x1f\x8b", b"\x1f\x8bxxxxxxxxxxxx", gzip.compress(b"https://a.b/")[:-8] + b"\0" * 8]
)
def test_broken_gzip_is_a_fault(damage: bytes) -> None:
    assert read(damage).error == "gzip"


# attacks

LAUGHS = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
PARAMETERS = '<!ENTITY % p "x"><!ENTITY % q "%p;%p;"> %q;'
SUBSETS = {
    "laughs": (f"[{LAUGHS}]", "&a9;", "entity-bomb"),
    "quadratic": (f'[<!ENTITY a "{"A" * 100_000}">]', "&a;" * 50_000, "entity-bomb"),
    "xxe": ('[<!ENTITY x SYSTEM "{secret}">]', "&x;", "external-entity"),
    "xxe by parameter": ('[<!ENTITY % x SYSTEM "{secret}"> %x;]', "", "external-entity"),
    "parameter entities": (f"[{PARAMETERS}]", "", "entity-declaration"),
    "dtd": ('SYSTEM "{fetched}"', "", "external-dtd"),
    "public dtd": ('PUBLIC "-//X" "{fetched}"', "", "external-dtd"),
    "a harmless entity": ('[<!ENTITY copy "c">]', "&copy;", "entity-declaration"),
}
DOCUMENTS = {
    "urlset": f'<urlset xmlns="{NS}"><url><loc>http://h.example/leaf?{{text}}</loc></url></urlset>',
    "rss": '<rss version="2.0"><channel><item><link>http://h.example/{text}</link></item></channel></rss>',
    "svg": '<svg xmlns="http://www.w3.org/2000/svg"><text>{text}</text></svg>',
    "urlset in attribute": '<urlset><url a="{text}"/></urlset>',
}


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("kind", SUBSETS)
def test_attacks_end_quickly_as_a_fault_and_fetch_nothing(kind: str, document: str, tmp_path, wiretap) -> None:  # type: ignore[no-untyped-def]
    secret = tmp_path / "secret"
    secret.write_text("hunter2")
    subset, text, error = SUBSETS[kind]
    subset = subset.replace("{secret}", secret.as_uri()).replace("{fetched}", wiretap.url)
    body = '<?xml version="1.0"?>\n<!DOCTYPE x ' + subset + ">" + DOCUMENTS[document].replace("{text}", text)
    start = time.perf_counter()
    sitemap = read(body)
    assert time.perf_counter() - start < 1
    assert sitemap.error == error
    assert sitemap.error_detail.startswith("line 2, column ")
    assert "hunter2" not in str(sitemap)
    assert "lol" not in str(sitemap.entries)
    assert wiretap.asked == []


def test_an_external_dtd_hides_no_entries() -> None:
    sitemap = read(f'<!DOCTYPE urlset SYSTEM "http://a.b/x.dtd"><urlset>{GOOD}</urlset>')
    assert (sitemap.error, locs(sitemap)) == ("external-dtd", ["https://a.b/good"])


class _Wiretap:
    def __init__(self) -> None:
        self.asked: list[str] = []
        asked = self.asked

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

        self.server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/dtd-was-fetched"


@pytest.fixture(scope="module")
def wiretap():  # type: ignore[no-untyped-def]
    tap = _Wiretap()
    thread = threading.Thread(target=tap.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield tap
    tap.server.shutdown()
    thread.join()
    tap.server.server_close()


LINES = f"https://a.b/{'x' * 1000}\n".encode()
BOMBS = {
    "zeros in gzip": (gzip.compress(b"\0" * 120_000_000, 1), "too-large"),
    "white space in gzip": (gzip.compress(urlset(GOOD)[:-9].encode() + b" " * 60_000_000, 1), "too-large"),
    "addresses in gzip": (gzip.compress(LINES * 60_000, 1), "too-large"),
    "gzip in gzip": (gzip.compress(gzip.compress(b"\0" * 10_000_000)), "not-a-sitemap"),
    "ten thousand members": (gzip.compress(b"") * 20_000, "gzip"),
    "a deep nest": (b"<urlset>" + b"<a>" * 3_000_000, "xml"),
    "a tag without end": (b"<urlset " + b" ".join(b"a%d=''" % n for n in range(1_000_000)), "xml"),
    "a comment without end": (b"<urlset><!--" + b"-" * 8_000_000, "xml"),
    "locs without end": (b"<urlset>" + b"<loc>" * 2_000_000, "xml"),
    "a line of text": (b"x" * 20_000_000, "not-a-sitemap"),
    "too many lines": (b"https://a.b/\n" * 110_000, "too-large"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_end_within_a_second(name: str) -> None:
    body, error = BOMBS[name]
    start = time.perf_counter()
    sitemap = read(body)
    assert time.perf_counter() - start < 1
    assert sitemap.error == error
    assert sitemap.size_bytes <= 50 * 1024 * 1024 + 64 * 1024


def test_a_large_file_keeps_its_first_entries() -> None:
    body = gzip.compress(urlset(GOOD)[:-9].encode() + b" " * 60_000_000, 1)
    assert locs(read(body)) == ["https://a.b/good"]


PIECES = st.sampled_from(
    [
        "<urlset>",
        "</urlset>",
        "<url>",
        "</url>",
        "<loc>",
        "</loc>",
        "<image:image>",
        "https://a.b/",
        "&",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE a [",
        "<!ENTITY b 'c'>",
        "]>",
        "&b;",
        "<rss>",
        "<item>",
        "<link href='x'/>",
        "<?xml?>",
        "\r",
        "\n",
        "\0",
        "商",
    ]
)


@given(
    st.binary()
    | st.lists(PIECES | st.text(max_size=3), max_size=25).map(lambda pieces: "".join(pieces).encode("utf-8", "replace"))
)
def test_any_bytes_give_a_sitemap(body: bytes) -> None:
    for packed in (body, gzip.compress(body)):
        sitemap = read(packed)
        assert bool(sitemap.error) == bool(sitemap.error_detail)
        assert sitemap.kind != "unknown" or sitemap.error
        assert all(entry.line >= 1 for entry in sitemap.entries)
