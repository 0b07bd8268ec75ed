"""The demo shop: its files, its server and the list of what is wrong with it."""

import gzip
import http.client
import json
import re
import sys
import time
import tomllib
import unicodedata
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from lxml import html

from cli.demo import server

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "cli" / "demo"
SHOP = DEMO / "shop"
EXPECTED = json.loads((DEMO / "expected.json").read_text("utf-8"))
ANSWERS = tomllib.loads((DEMO / "answers.toml").read_text("utf-8"))["answer"]
CLEAN = EXPECTED["clean"]
FAMILIES = [
    "status",
    "redirect",
    "robots",
    "canonical",
    "title",
    "description",
    "meta-keywords",
    "heading",
    "content",
    "duplicate",
    "url",
    "link",
    "image",
    "hreflang",
    "structured-data",
    "product",
    "sitemap",
    "pagination",
    "mobile",
    "performance",
    "security",
    "html",
    "social",
    "baidu",
    "china",
    "ai-search",
    "trust",
    "accessibility",
    "site",
]


@pytest.fixture(scope="module")
def shop() -> Iterator[server.DemoServer]:
    with server.serve() as running:
        yield running


def get(shop: server.DemoServer, path: str, method: str = "GET", **headers: str) -> tuple[Any, bytes]:
    connection = http.client.HTTPConnection(urlsplit(shop.url).netloc, timeout=10)
    connection.request(method, quote(path, safe="/%?=&"), headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def body_file(answer: dict[str, Any]) -> bytes:
    """What stands in the file that the server sends for this answer."""
    if "location" in answer:
        return b""
    return (SHOP / str(answer.get("body") or answer["path"].lstrip("/"))).read_bytes()


def document(shop: server.DemoServer, path: str) -> html.HtmlElement:
    return html.document_fromstring(get(shop, path)[1].decode("utf-8"))


def generator() -> ModuleType:
    spec = spec_from_file_location("make_demo_shop", ROOT / "scripts" / "make_demo_shop.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules["make_demo_shop"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def units(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


# --- files ---


def test_the_generator_writes_the_same_bytes_again() -> None:
    made = generator()
    files = made.build(made.Shop())
    stored = {p.relative_to(DEMO).as_posix(): p.read_bytes() for p in SHOP.rglob("*") if p.is_file()}
    assert files == stored | {"expected.json": (DEMO / "expected.json").read_bytes()}


def test_an_edit_that_finds_nothing_is_refused() -> None:
    faults = [{"path": "/", "edits": [["absent", "x"]]}]
    with pytest.raises(ValueError, match="nothing to change"):
        generator().spoil({"/": "text"}, faults)


def test_check_digits_are_those_of_gs1() -> None:
    assert generator().check_digit("400638133393") == "1"  # the example of GS1's own table for 4006381333931


def test_pictures_stay_small() -> None:
    assert sum(p.stat().st_size for p in (SHOP / "assets").iterdir()) < 300_000


# --- what is wrong ---


def test_at_least_seventy_defects_over_sixty_checks_of_every_family() -> None:
    checks = {defect["check"] for defect in EXPECTED["planted"]}
    assert len(EXPECTED["planted"]) >= 70
    assert len(checks) >= 60
    assert not [family for family in FAMILIES if not any(check.startswith(f"{family}-") for check in checks)]


def test_planted_checks_are_spelt_as_in_the_list() -> None:
    listed = (ROOT / "scripts" / "demo_shop" / "check_ids.txt").read_text("utf-8").split()
    assert sorted({defect["check"] for defect in EXPECTED["planted"]}) == listed


def test_no_defect_is_named_twice_and_each_says_why() -> None:
    pairs = [(defect["check"], defect["path"]) for defect in EXPECTED["planted"]]
    assert len(pairs) == len(set(pairs))
    assert [defect for defect in EXPECTED["planted"] if not re.fullmatch(r".{20,}\.", defect["why"])] == []


def test_no_clean_page_carries_a_defect_of_its_head() -> None:
    families = ("title-", "description-", "heading-", "canonical-", "hreflang-", "robots-")
    faulty = {d["path"] for d in EXPECTED["planted"] if d["check"].startswith(families)}
    assert len(CLEAN) >= 10
    assert not faulty & set(CLEAN)


@pytest.mark.parametrize("path", CLEAN)
def test_heads_of_clean_pages_keep_the_limits(shop: server.DemoServer, path: str) -> None:
    page = document(shop, path)
    title = page.findtext(".//title")
    description = page.xpath("string(//meta[@name='description']/@content)")
    h1 = [heading.text_content() for heading in page.iter("h1")]
    hanzi = path.startswith("/zh/")  # 28 and 71 of them are as wide as results show
    assert 30 <= units(title) <= (56 if hanzi else 60)
    assert 70 <= units(description) <= (142 if hanzi else 155)
    assert len(h1) == 1
    assert 8 <= units(h1[0]) <= 70
    assert h1[0] != title
    assert page.xpath("//link[@rel='canonical']/@href") == [urljoin(shop.url, path)]
    assert not page.xpath("//meta[@name='robots']")


@pytest.mark.parametrize("path", CLEAN)
def test_languages_of_clean_pages_answer_each_other(shop: server.DemoServer, path: str) -> None:
    def languages(of: str) -> dict[str, str]:
        links = document(shop, of).xpath("//head/link[@hreflang]")
        return {link.get("hreflang"): link.get("href") for link in links}

    own = languages(path)
    assert set(own) == {"zh-CN", "en", "x-default"}
    assert urljoin(shop.url, path) in own.values()
    for address in own.values():
        assert languages(urlsplit(address).path) == own


@pytest.mark.parametrize("path", CLEAN)
def test_clean_pages_have_enough_words(shop: server.DemoServer, path: str) -> None:
    text = document(shop, path).find(".//main").text_content()
    if path.startswith("/zh/"):
        assert len(re.findall(r"[\u4e00-\u9fff]", text)) >= 300
    else:
        assert len(re.findall(r"[A-Za-z]+", text)) >= 200


def test_titles_and_descriptions_of_clean_pages_are_their_own(shop: server.DemoServer) -> None:
    pages = [document(shop, path) for path in CLEAN]
    assert len({page.findtext(".//title") for page in pages}) == len(pages)
    assert len({page.xpath("string(//meta[@name='description']/@content)") for page in pages}) == len(pages)


def test_internal_links_of_clean_pages_lead_somewhere(shop: server.DemoServer) -> None:
    pages = {path: document(shop, path) for path in CLEAN}
    links = {(path, link) for path, page in pages.items() for link in page.xpath("//@href | //@src")}
    targets = {urlsplit(urljoin(shop.url + path[1:], link)) for path, link in links}
    internal = {target.path for target in targets if target.netloc == urlsplit(shop.url).netloc}
    assert len(internal) > 60
    assert {path: status for path in internal if (status := get(shop, path)[0].status) != 200} == {}


def test_structured_data_of_clean_pages_can_be_read(shop: server.DemoServer) -> None:
    for path in CLEAN:
        for block in document(shop, path).xpath("//script[@type='application/ld+json']/text()"):
            assert json.loads(block)["@context"] == "https://schema.org"


def test_the_marked_up_price_is_the_one_shown(shop: server.DemoServer) -> None:
    for path in (path for path in CLEAN if "/products/" in path):
        page = document(shop, path)
        product = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])
        assert product["offers"]["price"] in page.xpath("string(//div[@class='buy']//p[@class='price'])")


def test_the_sitemap_is_well_formed_and_on_this_host(shop: server.DemoServer) -> None:
    root = ElementTree.fromstring(get(shop, "/sitemap.xml")[1])
    locations = [element.text or "" for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert len(locations) > 60
    assert [loc for loc in locations if not loc.startswith(shop.url)] == ["https://www.lanyue.example/en/warranty.html"]


# --- the server ---


@pytest.mark.parametrize("answer", ANSWERS, ids=[answer["path"] for answer in ANSWERS])
def test_the_server_answers_as_written(shop: server.DemoServer, answer: dict[str, Any]) -> None:
    began = time.monotonic()
    got, body = get(shop, answer["path"], Accept_Encoding="gzip")
    assert got.status == answer.get("status", 200)
    if "location" in answer:
        assert got.headers["Location"] == urljoin(shop.url, answer["location"])
    if "body" in answer:
        stored = (SHOP / answer["body"]).read_bytes()
        assert gzip.decompress(body) == stored.replace(b"{origin}", shop.url.rstrip("/").encode())
    for name, value in answer.get("headers", {}).items():
        assert (got.headers[name] or "") == value  # "": the default is taken away
    assert answer.get("media_type", "") in (got.headers["Content-Type"] or "")
    assert answer.get("charset", "") in (got.headers["Content-Type"] or "")
    assert ("Content-Encoding" in got.headers) == (answer.get("compress", True) and b"{origin}" in body_file(answer))
    assert time.monotonic() - began >= answer.get("delay_ms", 0) / 1000


def test_head_has_the_headers_of_get_and_no_body(shop: server.DemoServer) -> None:
    head, body = get(shop, "/zh/", "HEAD")
    whole, text = get(shop, "/zh/")
    assert body == b""
    assert head.headers["Content-Length"] == whole.headers["Content-Length"] == str(len(text))


def test_an_unknown_path_answers_404_in_its_language(shop: server.DemoServer) -> None:
    assert [get(shop, path)[0].status for path in ("/zh/nothing", "/en/nothing", "/nothing")] == [404] * 3
    assert "页面走丢了" in get(shop, "/zh/nothing")[1].decode()
    assert "wandered off" in get(shop, "/en/nothing")[1].decode()


def test_a_folder_without_its_slash_is_redirected(shop: server.DemoServer) -> None:
    answer, _ = get(shop, "/en/travel")
    assert (answer.status, answer.headers["Location"]) == (301, shop.url + "en/travel/")


def test_no_placeholder_is_left_in_any_answer(shop: server.DemoServer) -> None:
    for file in SHOP.rglob("*.html"):
        assert b"{origin}" not in get(shop, "/" + file.relative_to(SHOP).as_posix())[1]


def test_an_unchanged_page_answers_304(shop: server.DemoServer) -> None:
    first, _ = get(shop, "/zh/")
    again, body = get(shop, "/zh/", If_None_Match=first.headers["ETag"])
    assert (again.status, body) == (304, b"")


def test_a_form_of_the_shop_leads_to_its_page(shop: server.DemoServer) -> None:
    connection = http.client.HTTPConnection(urlsplit(shop.url).netloc, timeout=10)
    for _ in range(2):  # the second proves that what the form carried was read
        connection.request("POST", "/zh/cart.html", "sku=LY-H01")
        answer = connection.getresponse()
        assert (answer.status, "购物车" in answer.read().decode()) == (200, True)
    connection.close()


def test_the_gbk_page_is_gbk_and_the_lying_page_is_not_utf8(shop: server.DemoServer) -> None:
    assert "企业采购" in get(shop, "/zh/wholesale.html")[1].decode("gb18030")
    with pytest.raises(UnicodeDecodeError):
        get(shop, "/zh/guides/battery_care.html")[1].decode("utf-8")


def test_two_shops_run_side_by_side_with_their_own_addresses() -> None:
    with server.serve() as one, server.serve() as two:
        assert one.url != two.url
        assert one.url.encode() in get(one, "/en/")[1]
        assert one.url.encode() not in get(two, "/en/")[1]


def test_the_port_is_free_again_when_the_shop_is_closed() -> None:
    with server.serve() as first:
        port = urlsplit(first.url).port
    with server.serve(port or 0) as second:
        assert urlsplit(second.url).port == port


# --- the planted faults are there to be found ---


def test_every_planted_path_is_known_to_the_shop(shop: server.DemoServer) -> None:
    """The one path that answers 404 is planted to do so."""
    paths = {defect["path"] for defect in EXPECTED["planted"]}
    missing = {path for path in paths if get(shop, unquote(path))[0].status == 404}
    assert missing == {"/en/products/lumi-one-desk-lamp.html"}


def test_the_redirect_loop_goes_round(shop: server.DemoServer) -> None:
    path = "/zh/vip.html"
    for _ in range(2):
        path = urlsplit(get(shop, path)[0].headers["Location"]).path
    assert path == "/zh/vip.html"


def test_the_wrong_gtin_is_wrong(shop: server.DemoServer) -> None:
    page = document(shop, "/en/products/halo-magnetic-charging-stand.html")
    gtin = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])["gtin13"]
    assert generator().check_digit(gtin[:12]) != gtin[12]


def test_the_broken_product_data_is_broken(shop: server.DemoServer) -> None:
    page = document(shop, "/en/products/tempo-sport-neckband.html")
    with pytest.raises(json.JSONDecodeError):
        json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])


def test_the_shown_price_differs_where_a_mismatch_is_planted(shop: server.DemoServer) -> None:
    page = document(shop, "/zh/products/breeze-open-ear-clips.html")
    marked = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])["offers"]["price"]
    assert marked not in page.xpath("string(//div[@class='buy']//p[@class='price'])")


def test_the_two_copies_have_the_same_text(shop: server.DemoServer) -> None:
    pages = [document(shop, f"/en/products/nomad-sling-bag{end}.html") for end in ("", "-copy")]
    assert len({page.find(".//article").text_content() for page in pages}) == 1
