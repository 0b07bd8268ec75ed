"""What the addresses of shops tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo.shop_urls import adds_to_cart, facets, private_area, search_words, variants
from seo.vocabulary import kinds, nearest, properties, types
from tuiguang.urls import normalise

SHOP = "https://shop.example"


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/lamps?color=red&sort=price", ["color", "sort"]),
        ("/lamps?filter%5Bsize%5D=s", ["filter[size]"]),
        ("/lamps?page=2", []),
        ("/lamps?color=", []),
        ("/color/red", []),
    ],
)
def test_filters(path: str, names: list[str]) -> None:
    assert facets(SHOP + path) == names


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/?s=lamp", "lamp"),
        ("/search?q=clip+lamp", "clip lamp"),
        ("/search/clip-lamp", "clip-lamp"),
        ("/search", ""),
        ("/search?q=", ""),
        ("/lamps?s=2", ""),
        ("/lamps?q=1&color=red", ""),
    ],
)
def test_searches(path: str, words: str) -> None:
    assert search_words(SHOP + path) == words


@pytest.mark.parametrize(
    ("path", "area"),
    [
        ("/cart", "cart"),
        ("/en/checkout.php", "checkout"),
        ("/account/orders", "account"),
        ("/index.php?route=account/login", "account/login"),
        ("/blog/shopping-cart-tips", ""),
        ("/compare/clip-or-floor", ""),
        ("/", ""),
    ],
)
def test_private_areas(path: str, area: str) -> None:
    assert private_area(SHOP + path) == area


def test_variants_and_carts() -> None:
    assert variants(f"{SHOP}/shirt?attribute_pa_size=m&utm_source=x") == ["attribute_pa_size"]
    assert adds_to_cart(f"{SHOP}/?add-to-cart=12")
    assert adds_to_cart(f"{SHOP}/cart/add/12")
    assert not adds_to_cart(f"{SHOP}/blog/add-to-cart-buttons")


@given(st.text(max_size=40))
def test_no_address_breaks_them(path: str) -> None:
    url = normalise(f"{SHOP}/{path}")
    if url:
        assert isinstance(facets(url) + variants(url) + [search_words(url), private_area(url)], list)


def test_the_vocabulary_knows_kinds_and_slips() -> None:
    assert {"Product", "Thing"} <= kinds("ProductGroup")
    assert kinds("Nonsense") == {"Nonsense"}
    assert len(types()) > 800
    assert properties()["uploadDate"] == "CD"
    assert nearest("product", "type") == "Product"
    assert nearest("offer", "property") == "offers"
    assert nearest("zzzzqqq", "property") == ""
