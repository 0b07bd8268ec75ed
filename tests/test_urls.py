import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuiguang import urls
from tuiguang.errors import UserError
from tuiguang.urls import Resolver, check_seed, display, is_private, join, normalise

# what is shown, as written, normalised
NORMALISED = [
    # the parts
    ("nothing to do", "https://example.com/", "https://example.com/"),
    ("a missing path", "https://example.com", "https://example.com/"),
    ("a query without path", "https://example.com?a", "https://example.com/?a"),
    ("an empty query stays", "https://example.com/?", "https://example.com/?"),
    ("the fragment goes", "https://example.com/a#b", "https://example.com/a"),
    ("an empty fragment goes", "https://example.com/a#", "https://example.com/a"),
    ("a question mark in the fragment", "https://example.com/#?a", "https://example.com/"),
    ("a second question mark", "https://example.com/?a?b", "https://example.com/?a?b"),
    ("scheme and host in small letters", "HTTPS://EXAMPLE.com/Path", "https://example.com/Path"),
    ("user and password stay", "https://user:pass@example.com/", "https://user:pass@example.com/"),
    ("an at sign in the password", "https://u:p@q@example.com/", "https://u:p%40q@example.com/"),
    ("an empty user goes", "https://@example.com/", "https://example.com/"),
    ("no slashes", "https:example.com/", "https://example.com/"),
    ("one slash", "https:/example.com/", "https://example.com/"),
    ("many slashes", "https://////example.com/", "https://example.com/"),
    # ports
    ("the port of http", "http://example.com:80/", "http://example.com/"),
    ("the port of https", "https://example.com:443/", "https://example.com/"),
    ("the port of the other", "http://example.com:443/", "http://example.com:443/"),
    ("an empty port", "http://example.com:/", "http://example.com/"),
    ("zeros before a port", "http://example.com:00080/", "http://example.com/"),
    ("the highest port", "http://example.com:65535/", "http://example.com:65535/"),
    ("a port too high", "http://example.com:65536/", ""),
    ("letters for a port", "http://example.com:x/", ""),
    # white space and controls
    ("spaces around", "  https://example.com/ ", "https://example.com/"),
    ("controls around", "\x00\x1fhttps://example.com/\x00", "https://example.com/"),
    ("a tab inside", "https://exa\tmple.com/a\tb", "https://example.com/ab"),
    ("a line break inside", "https://example.com/a\r\nb", "https://example.com/ab"),
    ("a line break in the scheme", "ht\ntps://example.com/", "https://example.com/"),
    ("a space in the path", "https://example.com/a b", "https://example.com/a%20b"),
    ("a space in the query", "https://example.com/?a b", "https://example.com/?a%20b"),
    ("a space in the host", "https://exa mple.com/", ""),
    ("a no-break space is no white space", "https://example.com/\xa0", "https://example.com/%C2%A0"),
    # dots
    ("a dot segment", "https://example.com/a/./b", "https://example.com/a/b"),
    ("two dots", "https://example.com/a/../b", "https://example.com/b"),
    ("two dots at the end", "https://example.com/a/b/..", "https://example.com/a/"),
    ("one dot at the end", "https://example.com/a/.", "https://example.com/a/"),
    ("above the root", "https://example.com/../../a", "https://example.com/a"),
    ("encoded dots", "https://example.com/a/%2e%2E/b", "https://example.com/b"),
    ("half encoded dots", "https://example.com/a/.%2e/b", "https://example.com/b"),
    ("three dots are a name", "https://example.com/a/.../b", "https://example.com/a/.../b"),
    ("empty segments stay", "https://example.com//a//b", "https://example.com//a//b"),
    ("dots in the query stay", "https://example.com/?a/../b", "https://example.com/?a/../b"),
    # backslashes
    ("backslashes", "https:\\\\example.com\\a\\b", "https://example.com/a/b"),
    ("a backslash ends the host", "https://good.com\\@evil.com/", "https://good.com/@evil.com/"),
    ("a backslash in the query stays", "https://example.com/?a\\b", "https://example.com/?a\\b"),
    # percent
    ("hexadecimal is left as written", "https://example.com/%7e%aB", "https://example.com/%7e%aB"),
    ("half an escape is left", "https://example.com/%zz%", "https://example.com/%zz%"),
    ("Chinese in the path", "https://example.com/商品", "https://example.com/%E5%95%86%E5%93%81"),
    ("Chinese in the query", "https://example.com/?q=商", "https://example.com/?q=%E5%95%86"),
    ("an emoji", "https://example.com/😀", "https://example.com/%F0%9F%98%80"),
    ("quotes and angles in the path", 'https://example.com/<">`{}', "https://example.com/%3C%22%3E%60%7B%7D"),
    ("an apostrophe in the path", "https://example.com/it's", "https://example.com/it's"),
    ("an apostrophe in the query", "https://example.com/?it's", "https://example.com/?it%27s"),
    ("a bar in the path", "https://example.com/a|b", "https://example.com/a|b"),
    ("brackets in the path", "https://example.com/[a]", "https://example.com/[a]"),
    ("a caret in the path", "https://example.com/a^b", "https://example.com/a%5Eb"),
    ("a semicolon stays", "https://example.com/a;b=c", "https://example.com/a;b=c"),
    ("an NUL in the path", "https://example.com/a\x00b", "https://example.com/a%00b"),
    ("a lone surrogate", "https://example.com/\ud800", "https://example.com/%EF%BF%BD"),
    ("an encoded letter in the host", "https://ex%61mple.com/", "https://example.com/"),
    ("an encoded slash in the host", "https://127.0.0.1%2f@evil.test/", "https://127.0.0.1%2f@evil.test/"),
    ("an encoded slash as host", "https://a%2fb/", ""),
    # IPv4
    ("plain IPv4", "http://192.168.0.1/", "http://192.168.0.1/"),
    ("two numbers", "http://127.1/", "http://127.0.0.1/"),
    ("three numbers", "http://127.0.1/", "http://127.0.0.1/"),
    ("one number", "http://2130706433/", "http://127.0.0.1/"),
    ("hexadecimal", "http://0x7f000001/", "http://127.0.0.1/"),
    ("hexadecimal without digits is zero", "http://0x.0x.0/", "http://0.0.0.0/"),
    ("octal", "http://0177.0.0.1/", "http://127.0.0.1/"),
    ("mixed", "http://0x7F.1/", "http://127.0.0.1/"),
    ("zero", "http://0/", "http://0.0.0.0/"),
    ("a dot at the end", "http://127.0.0.1./", "http://127.0.0.1/"),
    ("circled digits", "http://①②⑦.⓪.⓪.①/", "http://127.0.0.1/"),
    ("an ideographic full stop", "http://127.0.0.1。/", "http://127.0.0.1/"),
    ("full-width digits", "http://０Ｘｃ０．０２５０．０１/", "http://192.168.0.1/"),
    ("a number too high", "http://256.256.256.256/", ""),
    ("five numbers", "http://1.2.3.4.5/", ""),
    ("beyond 32 bits", "http://4294967296/", ""),
    ("no octal digit", "http://09.1.1.1/", ""),
    ("a last label that is a number", "http://foo.1/", ""),
    ("a last label in hexadecimal", "http://foo.0x4/", ""),
    ("a number in front is a name", "http://1.com/", "http://1.com/"),
    # IPv6
    ("IPv6 is shortened", "http://[0:0:0:0:0:0:0:1]/", "http://[::1]/"),
    ("IPv6 in small letters", "http://[2001:DB8::A]/", "http://[2001:db8::a]/"),
    ("IPv4 in IPv6", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
    ("IPv6 with a port", "http://[::1]:8000/", "http://[::1]:8000/"),
    ("IPv6 without brackets", "http://::1/", ""),
    ("IPv6 that is not closed", "http://[::1/", ""),
    ("IPv6 with a zone", "http://[fe80::1%25eth0]/", ""),
    ("IPv6 of nine parts", "http://[1:2:3:4:5:6:7:8:9]/", ""),
    # IDN
    ("a Chinese host", "https://中国.cn/", "https://xn--fiqs8s.cn/"),
    ("a German host", "https://BÜCHER.de/", "https://xn--bcher-kva.de/"),
    ("sharp s stays sharp", "https://faß.de/", "https://xn--fa-hia.de/"),
    ("full-width letters", "https://ｅｘａｍｐｌｅ.com/", "https://example.com/"),
    ("a soft hyphen vanishes", "https://exa\xadmple.com/", "https://example.com/"),
    ("an ideographic full stop between labels", "https://中国。cn/", "https://xn--fiqs8s.cn/"),
    ("punycode stays", "https://xn--fiqs8s.cn/", "https://xn--fiqs8s.cn/"),
    ("broken punycode", "https://a.b.c.xn--pokxncvks/", ""),
    ("nothing behind the mark of punycode", "https://xn--/", ""),
    ("a mark of punycode in the path", "https://a.com/xn--", "https://a.com/xn--"),
    ("a zero-width joiner out of place", "https://a\u200db.com/", ""),
    ("a lone surrogate in the host", "https://\ud800.com/", ""),
    # hosts
    ("an underscore", "https://a_b.com/", "https://a_b.com/"),
    ("a dot at the end of a name", "https://example.com./", "https://example.com./"),
    ("no host", "https://", ""),
    ("no host but a port", "https://:80/", ""),
    ("no host but a user", "https://user@/", ""),
    ("an angle in the host", "https://a<b/", ""),
    ("a caret in the host", "https://a^b/", ""),
    ("a bar in the host", "https://a|b/", ""),
    ("a percent sign in the host", "https://a%b/", ""),
    # what is no page
    ("nothing", "", ""),
    ("a relative address", "/a", ""),
    ("a bare name", "example.com", ""),
    ("ftp", "ftp://example.com/", ""),
    ("a file", "file:///etc/passwd", ""),
    ("mail", "mailto:a@example.com", ""),
    ("a script", "javascript:alert(1)", ""),
    ("data", "data:text/html,x", ""),
    ("http in another scheme", "view-source:http://example.com/", ""),
]


@pytest.mark.parametrize(("written", "url"), [case[1:] for case in NORMALISED], ids=[case[0] for case in NORMALISED])
def test_normalised_by_the_whatwg_rules(written: str, url: str) -> None:
    assert normalise(written) == url


BASE = "https://shop.example/a/b.html?c=d"
JOINED = [
    ("", BASE),
    ("#top", BASE),
    ("?x", "https://shop.example/a/b.html?x"),
    ("x", "https://shop.example/a/x"),
    ("./x", "https://shop.example/a/x"),
    ("../x", "https://shop.example/x"),
    ("../../../x", "https://shop.example/x"),
    ("..", "https://shop.example/"),
    ("/x", "https://shop.example/x"),
    ("//other.example/x", "https://other.example/x"),
    ("\\x", "https://shop.example/x"),
    ("\\\\other.example\\x", "https://other.example/x"),
    ("https://other.example", "https://other.example/"),
    ("https:x", "https://shop.example/a/x"),  # the scheme of the page is no scheme at all
    ("https:?x", "https://shop.example/a/b.html?x"),
    ("https:", BASE),
    ("http:x", "http://x/"),
    (" \t/x\n", "https://shop.example/x"),
    ("\t?x", "https://shop.example/a/b.html?x"),
    ("h\tttps:?x", "https://shop.example/a/b.html?x"),
    ("a:b", ""),
    ("a/b:c", "https://shop.example/a/a/b:c"),
    ("http://", ""),
    ("//", ""),
    ("mailto:a@b.c", ""),
    ("tel:+1", ""),
    ("javascript:void(0)", ""),
    (" javascript:void(0)", ""),
    ("商品", "https://shop.example/a/%E5%95%86%E5%93%81"),
    ("\ud800", "https://shop.example/a/%EF%BF%BD"),
]


@pytest.mark.parametrize(("href", "url"), JOINED)
def test_joined_as_a_browser_does(href: str, url: str) -> None:
    assert join(BASE, href) == url


@pytest.mark.parametrize("base", ["", "/a", "about:blank", "mailto:a@b.c"])
def test_a_base_that_is_no_page_leaves_whole_addresses(base: str) -> None:
    assert join(base, "https://a.b") == "https://a.b/"
    assert join(base, "/x") == ""


URLISH = st.lists(
    st.sampled_from(
        ["http://", "https:", "//", "/", "\\", "..", "%2e", "@", ":", "80", "?", "#", "[", "]", "::1", "xn--"]
    )
    | st.sampled_from(
        ["a.com", "127.1", "0x7f", "中", "ß", "\u200d", "\xad", "。", "\t", "\n", " ", "\ud800", "%", "^"]
    )
    | st.text(max_size=3),
    max_size=10,
).map("".join)


@given(URLISH | st.text())
def test_normalising_never_raises_and_is_done_once(text: str) -> None:
    url = normalise(text)
    assert normalise(url) == url
    assert url == "" or (url.startswith(("http://", "https://")) and "#" not in url and url.isascii())


@given(URLISH.map("http://a.com/".__add__) | URLISH, URLISH)
def test_joining_never_raises_and_gives_normal_addresses(base: str, href: str) -> None:
    url = join(base, href)
    assert normalise(url) == url


@given(URLISH.map("https://".__add__))
def test_the_parts_of_a_normal_address_make_it_whole(text: str) -> None:
    url = normalise(text)
    if "@" not in urls.host(url) and url and "@" not in url:
        rest = url.removeprefix(urls.origin(url))
        assert rest.partition("?")[0] == urls.path(url)
        assert rest.partition("?")[2] == urls.query(url)
        assert urls.origin(url) == f"{urls.scheme(url)}://{urls.host(url)}"
        assert urls.hostname(url)
        assert urls.host(url).startswith(urls.hostname(url))


def test_the_parts() -> None:
    url = "https://user:p@[::1]:8000/a/b?c=d?e"
    assert urls.scheme(url) == "https"
    assert urls.host(url) == "[::1]:8000"
    assert urls.hostname(url) == "[::1]"
    assert urls.path(url) == "/a/b"
    assert urls.query(url) == "c=d?e"
    assert urls.origin(url) == "https://[::1]:8000"
    assert urls.split_fragment("/a#b#c") == ("/a", "b#c")


@pytest.mark.parametrize("part", [urls.scheme, urls.host, urls.hostname, urls.path, urls.query, urls.origin])
@pytest.mark.parametrize("url", ["", "mailto:a@b.c", "/a?b"])
def test_what_is_no_page_has_no_parts(part, url) -> None:  # type: ignore[no-untyped-def]
    assert part(url) == ""


@pytest.mark.parametrize(
    ("hostname", "domain"),
    [
        ("www.example.com", "example.com"),
        ("shop.example.co.uk", "example.co.uk"),
        ("www.gov.cn", "www.gov.cn"),
        ("a.b.com.cn", "b.com.cn"),
        ("me.github.io", "github.io"),
        ("www.shop.internal", "shop.internal"),
        ("shop.internal", "shop.internal"),
        ("example.com", "example.com"),
        ("co.uk", "co.uk"),
        ("localhost", "localhost"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]", "[::1]"),
        ("", ""),
    ],
)
def test_registered_domains(hostname: str, domain: str) -> None:
    assert urls.registered_domain(hostname) == domain


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://xn--fiqs8s.cn/%E5%95%86", "https://中国.cn/%E5%95%86"),
        ("https://xn--bcher-kva.de:8000/", "https://bücher.de:8000/"),
        ("https://xn--h1alffa9f.xn--p1ai/", "https://россия.рф/"),
        ("https://xn--y9j3b8e6e728tv2ya.jp/", "https://ひらカナ漢字.jp/"),
        ("https://xn--80ak6aa92e.com/", "https://xn--80ak6aa92e.com/"),  # "apple" in Cyrillic
        ("https://xn--l-7sba6dbr.com/", "https://xn--l-7sba6dbr.com/"),  # Latin and Cyrillic
        ("https://xn--oogle-wmc.com/", "https://xn--oogle-wmc.com/"),  # a small capital G
        ("https://example.com/xn--fiqs8s", "https://example.com/xn--fiqs8s"),
        ("https://xn--fiqs8s@example.com/", "https://xn--fiqs8s@example.com/"),
        ("no url", "no url"),
    ],
)
def test_hosts_are_shown_in_their_letters_where_that_is_safe(url: str, shown: str) -> None:
    assert display(url) == shown


@given(URLISH.map("https://".__add__))
def test_what_is_shown_leads_to_the_same_place(text: str) -> None:
    url = normalise(text)
    assert normalise(display(url)) == url


PRIVATE = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "0",
    "0.0.0.0",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "::1",
    "fe80::1%eth0",
    "[0:0:0:0:0:ffff:127.0.0.1]",
    "localhost",
    "localhost.",
    "LOCALHOST",
    "a.localhost",
    "①②⑦.⓪.⓪.①",
    "127.0.0.1。",
    "127.0.0.2",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[::]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "printer.local",
    "metadata.google.internal",
    "224.0.0.1",
    "255.255.255.255",
    "[ff02::1]",
    "[fec0::1]",
]
PUBLIC = [
    "example.com",
    "8.8.8.8",
    "[2606:4700::1111]",
    "2606:4700::1111",
    "local.example.com",
    "[::ffff:8.8.8.8]",
    "172.32.0.1",
    "notlocal",
]


@pytest.mark.parametrize("hostname", PRIVATE)
def test_private_in_every_notation(hostname: str) -> None:
    assert is_private(hostname)


@pytest.mark.parametrize("hostname", [*PUBLIC, "", "a b", "[", "\ud800"])
def test_public_or_no_host_at_all(hostname: str) -> None:
    assert not is_private(hostname)


@given(st.text() | URLISH)
def test_asking_for_private_never_raises(hostname: str) -> None:
    assert is_private(hostname) in (True, False)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        (" https://example.com ", "https://example.com/"),
        ("HTTP://Example.com/a#b", "http://example.com/a"),
        ("https:/example.com", "https://example.com/"),
        ("https://中国.cn", "https://xn--fiqs8s.cn/"),
    ],
)
def test_a_seed_is_normalised(typed: str, url: str) -> None:
    assert check_seed(typed) == url


@pytest.mark.parametrize(
    ("typed", "what", "hint"),
    [
        ("", "empty", "https://www.example.com/"),
        ("  ", "empty", "https://www.example.com/"),
        ("example.com/a", '"example.com/a" has no scheme', "for example https://example.com/a"),
        ("//example.com", '"//example.com" has no scheme', "for example https://example.com"),
        ("localhost:3000", '"localhost:3000" has no scheme', "for example https://localhost:3000"),
        ("example.com:8080/a", '"example.com:8080/a" has no scheme', "for example https://example.com:8080/a"),
        ("ftp://example.com", "is a ftp address", "https://"),
        ("file:///etc/passwd", "is a file address", "https://"),
        ("mailto:a@b.c", "is a mailto address", "https://"),
        ("https://", "not a valid address", "Copy the address"),
        ("https://exa mple.com", "not a valid address", "Copy the address"),
        ("https://example.com:99999", "not a valid address", "Copy the address"),
        ("https://{x}^", "not a valid address", "Copy the address"),
    ],
)
def test_a_seed_that_cannot_be_read_is_explained(typed: str, what: str, hint: str) -> None:
    with pytest.raises(UserError) as caught:
        check_seed(typed)
    assert what in str(caught.value)
    assert hint in caught.value.hint.format(**caught.value.facts)
    assert caught.value.exit_code == 2


BASES = ["https://a.com/", "https://a.com/x/y?q", "https://a.com/x/z", "https://b.com/x/y", "http://a.com/x/y", ""]
HREFS = [href for href, _ in JOINED] + [
    "y",
    "",
    "?p",
    "//a.com",
    "HTTPS://a.com/",
    "/\t/b.com",
    "/#x",
    "http:/x",
    "data:x",
]


@given(st.lists(st.tuples(st.sampled_from(BASES), st.sampled_from(HREFS) | URLISH), max_size=30))
def test_a_resolver_remembers_nothing_wrong(steps: list[tuple[str, str]]) -> None:
    resolver = Resolver("https://a.com/x/y?q")
    for base, href in steps:
        resolver = resolver.at(base)
        assert resolver.join(href) == resolver.join(href) == join(base, href)


def test_a_resolver_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Resolver, "LARGEST", 10)
    resolver = Resolver("https://a.com/")
    for number in range(95):
        assert resolver.join(f"/{number}") == f"https://a.com/{number}"
        assert resolver.join(f"{number}") == f"https://a.com/{number}"
        assert max(len(resolver._of_origin), len(resolver._of_directory)) <= 10


def test_a_resolver_is_quicker_on_repeats() -> None:
    hrefs = [f"/products/{number}" for number in range(150)]
    resolver = Resolver(BASE)
    seconds_cached = min(_seconds(resolver.join, hrefs) for _ in range(7))
    seconds = min(_seconds(lambda href: join(BASE, href), hrefs) for _ in range(7))
    assert seconds > 3 * seconds_cached  # measured 40 times


def _seconds(resolve, hrefs) -> float:  # type: ignore[no-untyped-def]
    start = time.perf_counter()
    for href in hrefs:
        resolve(href)
    return time.perf_counter() - start


def test_reading_urls_needs_no_heavy_package() -> None:
    code = "import sys, tuiguang.urls; print({'scrapy', 'lxml', 'tldextract', 'requests'} & {*sys.modules})"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"
