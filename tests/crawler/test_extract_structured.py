from typing import Any

import pytest
from extruct import MicrodataExtractor

from crawler.extract import extract
from crawler.extract.structured import json_ld_item
from tuiguang.model.page import StructuredItem

URL = "https://shop.example/p"
HEADERS = [("Content-Type", "text/html; charset=utf-8")]


def items(html: str) -> tuple[StructuredItem, ...]:
    return extract(URL, html.encode(), headers=HEADERS).structured


def data(html: str) -> list[Any]:
    return [item.data for item in items(html)]


def test_json_ld_is_kept_as_parsed() -> None:
    (item,) = items('<script type="Application/LD+JSON; x">[{"@type": "Product", "名": [1, 2.5, null]}]</script>')
    assert (item.syntax, item.data, item.error) == ("json-ld", [{"@type": "Product", "名": [1, 2.5, None]}], "")


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [
        ('{\n "a": 1,\n}', 3, 1),
        ('{"a": "he said "no""}', 1, 17),
        ("{'a': 1}", 1, 2),
        ('{"a": NaN}', 1, 7),
        ("", 1, 1),
        ('\ufeff{"a": 1}', 1, 1),
        ('<!-- {"a": 1} -->', 1, 1),
        ('{"a": 1} // note', 1, 10),
    ],
)
def test_json_ld_that_is_no_json_tells_its_place(raw: str, line: int, column: int) -> None:
    item = json_ld_item(raw)
    assert item.error
    assert (item.data, item.line, item.column) == (None, line, column)


def test_json_that_no_database_could_hold_is_told_or_mended() -> None:
    assert "deeper" in json_ld_item("[" * 5000 + "]" * 5000).error
    assert json_ld_item('["\\ud83d", "\\ud83d\\ude00"]').data == ["\ufffd", "😀"]
    assert json_ld_item("9" * 30).data == 1e30


MICRODATA = [
    """<div itemscope itemtype="http://schema.org/Product"><h1 itemprop="name"> Red  <b>shoes</b></h1>
       <img itemprop="image" src="https://shop.example/a.jpg"><a itemprop="url" href="https://shop.example/x">x</a>
       <div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="price" content="9.90">
       <link itemprop="availability" href="http://schema.org/InStock">
       <time itemprop="validThrough" datetime="2026-01-01">soon</time></div>
       <span itemprop="color">red</span><span itemprop="color">blue</span></div>""",
    """<ol itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope
       itemtype="https://schema.org/ListItem"><a itemprop="item" href="https://shop.example/"><span itemprop="name">首页
       </span></a><meta itemprop="position" content="1"></li></ol><p itemprop="lost">outside</p>""",
    """<div itemscope itemtype="http://schema.org/Person" itemref="more"><p itemprop="name">Ann</p></div>
       <div id="more"><span itemprop="jobTitle email">x</span><data itemprop="age" value="30">thirty</data></div>""",
]  # fmt: skip


def plain(item: Any) -> Any:
    """An item of extruct in our form."""
    if isinstance(item, list):
        return [plain(value) for value in item]
    if not isinstance(item, dict):
        return " ".join(item.split())
    kind = item["type"].rpartition("/")[2]
    return {"@type": kind, **{name: plain(value) for name, value in item["properties"].items()}}


@pytest.mark.parametrize("html", MICRODATA, ids=["product", "breadcrumbs", "itemref"])
def test_microdata_reads_as_extruct_reads_it(html: str) -> None:
    expected = [plain(item) for item in MicrodataExtractor(nested=True).extract(html)]
    assert data(f"<!doctype html><body>{html}") == expected
    assert expected


def test_microdata_addresses_are_resolved_and_ids_kept() -> None:
    html = '<div itemscope itemid="urn:1" itemtype="https://example.com/T"><a itemprop=u href=x>y</a></div>'
    assert data(html) == [{"@type": "https://example.com/T", "@id": "urn:1", "u": "https://shop.example/x"}]


def test_microdata_references_in_a_circle_end() -> None:
    html = "<div itemscope itemref=a></div><div id=a><p itemprop=p itemscope itemref=a>x</p></div>"
    assert items(html)[-1].error == "nested deeper than 100 levels"


def test_rdfa_lite() -> None:
    html = """<div vocab="https://schema.org/" typeof="Product"><span property="name">Shoes</span>
      <div property="offers" typeof="Offer"><meta property="price" content="9"><a property="url" href="/o">o</a></div>
      <time property="releaseDate" datetime="2026-01-01">x</time></div><meta property="og:title" content="no">"""
    assert data(html) == [
        {
            "@type": "Product",
            "name": "Shoes",
            "offers": {"@type": "Offer", "price": "9", "url": "https://shop.example/o"},
            "releaseDate": "2026-01-01",
        }
    ]


def test_rdfa_with_prefixes() -> None:
    html = (
        '<p prefix="s: http://schema.org/" typeof="s:Person" resource="#me"><b property="schema:name foaf:nick">A</b>'
    )
    assert data(html) == [
        {"@type": "Person", "@id": "https://shop.example/p", "name": "A", "http://xmlns.com/foaf/0.1/nick": "A"}
    ]
