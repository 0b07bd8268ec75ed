"""Products and their offers in the structured data of a page."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from seo.phrases import watch
from seo.prices import number
from seo.structured import Graph, Node

KEPT = 16  # answers about the last products and pages: a dozen checks ask for the same in a row
LONGEST_LOOKED_AT = 4_000  # characters of a text: buttons and notices stand near its beginning
_SUBJECT_OF = frozenset(["mainEntity", "about", "itemOffered", "itemReviewed", "hasPart", "mentions"])
_BUY = (
    *("add to cart", "add to bag", "add to basket", "add to trolley", "buy now", "buy it now", "in den warenkorb"),
    *("ajouter au panier", "añadir al carrito", "aggiungi al carrello", "adicionar ao carrinho", "カートに入れる"),
    *("加入购物车", "加入購物車", "立即购买", "立即購買", "马上抢", "장바구니"),
)
_NOTHING_MARKS = (
    *("no product", "no item", "no result", "no match", "is empty", "0 product", "0 item", "0 result", "暂无商品"),
    *(
        "没有找到",
        "没有符合",
        "找不到",
        "共0",
        "共 0",
        "keine produkte",
        "keine artikel",
        "aucun produit",
        "aucun article",
    ),
    "no hay productos",
)
SELLS, EMPTY = watch(*_BUY), watch(*_NOTHING_MARKS)  # what the two questions below cannot do without
_NOTHING = re.compile(
    r"(?:there are |sorry, |we found )?no (?:products?|items?|results?|matches) (?:were |was |are )?"
    r"(?:found|available|match\w*|in this (?:category|collection))[^\n]{0,60}"
    r"|(?:this )?(?:category|collection) is empty|(?<![\d.,])0 (?:products?|items?|results?)(?: found)?"
    r"|暂无商品|没有(?:找到|符合)[^\n]{0,20}|找不到[^\n]{0,10}商品|共 ?0 ?[件个]"
    r"|keine (?:produkte|artikel)[^\n]{0,40}|aucun (?:produit|article)[^\n]{0,40}|no hay productos[^\n]{0,40}"
)


@lru_cache(maxsize=4)
def subjects(graph: Graph) -> tuple[Node, ...]:
    """The products that a page is about: not those of lists, nor related ones, nor variants inside their group."""
    return tuple(node for node in graph.of("Product") if _is_subject(graph, node))


def _is_subject(graph: Graph, node: Node) -> bool:
    if node.parent is None:
        return graph.within(node) <= _SUBJECT_OF
    return node.within == "mainEntity" and node.parent.parent is None


def variants(product: Node) -> list[Node]:
    return product.nodes("hasVariant")


@lru_cache(maxsize=KEPT)
def offers(product: Node) -> tuple[Node, ...]:
    """Offers of the product and of its variants, those inside an AggregateOffer too."""
    found = [offer for node in (product, *variants(product)) for offer in node.nodes("offers")]
    inner = [offer for outer in found if outer.is_a("AggregateOffer") for offer in outer.nodes("offers")]
    return tuple(dict.fromkeys([*found, *inner]))


def price_texts(offer: Node) -> Iterator[tuple[str, str]]:
    """Property and value of every price of an offer, as written."""
    for name in ("price", "lowPrice", "highPrice"):
        for text in offer.texts(name):
            yield name, text
    for specification in offer.nodes("priceSpecification"):
        for text in specification.texts("price"):
            yield "priceSpecification.price", text


@lru_cache(maxsize=KEPT)
def prices(product: Node) -> frozenset[Decimal]:
    """Of all its offers, list prices too; what is no plain number is left out."""
    found = (number(text) for offer in offers(product) for _, text in price_texts(offer))
    return frozenset(value for value in found if value is not None)


@lru_cache(maxsize=KEPT)
def currencies(product: Node) -> frozenset[str]:
    nodes = [node for offer in offers(product) for node in (offer, *offer.nodes("priceSpecification"))]
    return frozenset(text.upper() for node in nodes for text in node.texts("priceCurrency"))


def availability(offer: Node) -> str:
    """ "InStock", "OutOfStock" …, whatever its address is written like; "" when it is missing."""
    return offer.text("availability").rstrip("/").rpartition("/")[2].removeprefix("schema:")


@lru_cache(maxsize=4)
def buy_words(text: str) -> str:
    """The words of a buy button, in lower case; "" when the text has none."""
    lowered = text[:LONGEST_LOOKED_AT].lower()
    return next((phrase for phrase in _BUY if phrase in lowered), "")


@lru_cache(maxsize=4)
def nothing_found(text: str) -> str:
    """The words, in lower case, with which a list of goods says that it is empty; "" when it does not."""
    lowered = text[:LONGEST_LOOKED_AT].lower()
    if not any(mark in lowered for mark in _NOTHING_MARKS):
        return ""
    found = _NOTHING.search(lowered)
    return found[0].strip() if found else ""
