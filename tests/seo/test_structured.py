"""Structured data as nodes."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.page import extract
from seo.products import availability, offers, price_texts, prices, subjects
from seo.structured import NOTHING, Graph, graph, read
from tuiguang.model.page import StructuredItem

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_names := st.sampled_from(
        ["@type", "@id", "@graph", "@context", "@value", "@list", "name", "offers", "price", "hasVariant", "review"]
    ), inner, max_size=5),
    max_leaves=25,
)  # fmt: skip


def of(*data: Any) -> Graph:
    return read(StructuredItem("json-ld", part) for part in data)


def test_a_page_without_structured_data_has_no_nodes() -> None:
    assert graph(extract("https://shop.example/", b"<!doctype html><title>Lamp</title>")) is NOTHING


def test_all_spellings_of_a_type_are_one() -> None:
    spellings = ["Product", "schema:Product", "http://schema.org/Product", "https://www.schema.org/Product"]
    found = of(*({"@context": "https://schema.org", "@type": name, "schema:name": "Lamp"} for name in spellings))
    assert [node.type for node in found.of("Product")] == ["Product"] * 4
    assert {node.text("name") for node in found.nodes} == {"Lamp"}


def test_a_type_is_also_what_stands_above_it() -> None:
    found = of({"@type": "NewsArticle", "headline": "x"}, {"@type": ["Thing", "HomeGoodsStore"], "name": "y"})
    assert [node.type for node in found.of("Article")] == ["NewsArticle"]
    assert found.of("Organization")[0].is_a("LocalBusiness", "Product")
    assert not found.of("Product")


def test_a_reference_by_id_is_followed() -> None:
    found = of(
        {
            "@graph": [
                {
                    "@type": "Product",
                    "name": "Lamp",
                    "offers": {"@id": "#offer"},
                    "brand": {"@id": "https://else.example/"},
                },
                {"@id": "#offer", "@type": "Offer", "price": 49.9},
            ]
        }
    )
    lamp = found.of("Product")[0]
    assert lamp.nodes("offers")[0].text("price") == "49.9"
    assert lamp.has("brand") and lamp.nodes("brand")[0].is_reference
    assert found.within(found.of("Offer")[0]) == {"offers"}
    assert len(found.of("Offer")) == 1


def test_empty_values_do_not_count_and_value_objects_do() -> None:
    empty = {"a": "", "b": None, "c": [], "d": {}, "e": " ", "f": [None, ""], "g": {"@type": "Offer"}}
    node = of(
        {"@type": "Product", **empty, "name": {"@value": "Lamp", "@language": "en"}, "image": {"@list": ["1", "2"]}}
    ).nodes[0]
    assert node.missing(*empty) == list(empty)
    assert node.text("name") == "Lamp"
    assert node.texts("image") == ["1", "2"]


def test_another_vocabulary_is_left_out() -> None:
    assert not of({"@context": "https://www.w3.org/ns/activitystreams", "@type": "Product", "name": "x"}).nodes
    assert of({"@type": "Product", "name": "x"}).nodes, "a missing context is read as schema.org's"


def test_paths_tell_where_a_node_stands() -> None:
    found = of({"@type": "Product", "offers": [{"@type": "Offer", "priceSpecification": {"price": 1}}]})
    assert [node.path for node in found.nodes] == ["Product", "Product.offers", "Product.offers.priceSpecification"]


def test_the_products_of_a_page_are_not_those_of_its_lists() -> None:
    related = {"@type": "Product", "name": "Other"}
    found = of(
        {
            "@type": "Product",
            "name": "Lamp",
            "isRelatedTo": related,
            "hasVariant": {"@type": "Product", "name": "White"},
        },
        {"@type": "ItemList", "itemListElement": {"@type": "ListItem", "item": related}},
        {"@type": "ItemPage", "mainEntity": {"@type": "Product", "name": "Main"}},
    )
    assert [product.text("name") for product in subjects(found)] == ["Lamp", "Main"]


def test_offers_of_variants_and_of_ranges_are_found() -> None:
    group = {
        "@type": "ProductGroup",
        "hasVariant": [{"@type": "Product", "offers": {"@type": "Offer", "price": "19", "availability": "http://schema.org/InStock"}}],
        "offers": {
            "@type": "AggregateOffer",
            "lowPrice": 19,
            "offers": [{"@type": "Offer", "priceSpecification": [{"price": "24.5"}, {"price": "29"}]}],
        },
    }  # fmt: skip
    product = subjects(of(group))[0]
    assert sorted(map(str, prices(product))) == ["19", "24.5", "29"]
    assert {name for offer in offers(product) for name, _ in price_texts(offer)} == {
        "lowPrice",
        "price",
        "priceSpecification.price",
    }
    assert {availability(offer) for offer in offers(product)} == {"", "InStock"}


def test_microdata_reads_like_json_ld() -> None:
    html = b"""<!doctype html><div itemscope itemtype="http://schema.org/Product"><b itemprop=name>Lamp</b>
    <p itemprop=offers itemscope itemtype="http://schema.org/Offer"><i itemprop=price content=49>49</i></p></div>"""
    product = subjects(graph(extract("https://shop.example/", html)))[0]
    assert product.syntax == "microdata"
    assert offers(product)[0].text("price") == "49"


@given(st.lists(JSON, max_size=3))
def test_any_json_can_be_read(data: list[Any]) -> None:
    found = of(*data)
    for node in found.nodes:
        assert node.path is not None
        assert node.missing("name") == ([] if node.has("name") else ["name"])
    for product in subjects(found):
        assert all(isinstance(offer.text("price"), str) for offer in offers(product))
