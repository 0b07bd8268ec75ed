"""What the addresses of shops tell: filters, sorting, variants, carts, searches."""

import re
from urllib.parse import unquote_plus

from tuiguang import urls


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


SORTS = frozenset(["sort", "order", "orderby", "sort_by", "sortby", "order_by", "dir", "view", "limit", "paixu"])
VARIANTS = frozenset(["color", "colour", "size", "sku", "variant", "variation", "style", "option", "yanse", "chima"])
FACETS = SORTS | _names(
    "color colour size price price_min price_max min_price max_price brand material filter filters facet rating"
    " in_stock availability yanse chima jiage pinpai"
)
SEARCHES = frozenset(["q", "query", "search", "keyword", "keywords", "wd", "kw", "search_query", "searchterm", "term"])
_FACET_PREFIX = ("filter_", "filter[", "filter.", "f[", "facet[", "pa_", "attr[")
_VARIANT_PREFIX = ("attribute_", "option[")
_SEARCH_SEGMENTS = frozenset(["search", "catalogsearch", "search-results", "searchresults", "sousuo", "so"])
_PRIVATE = _names(
    "cart basket bag shopping-cart checkout login signin sign-in logon register signup sign-up account my-account"
    " myaccount customer wishlist wish-list favorites compare forgot-password lost-password order-tracking gouwuche"
    " denglu zhuce"
)
_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|jsp)$")
_ADDS = re.compile(r"[?&](?:add[-_]to[-_]cart|addtocart|add_cart)=|[?&]action=add(?:_product|[-_]to[-_]cart)?\b", re.I)
_ADDS_BY_PATH = re.compile(r"/(?:cart|basket)/add(?:[/?]|$)|/add[-_]?to[-_]?cart(?:[/?]|$)", re.I)


def parameters(url: str) -> list[tuple[str, str]]:
    """Names in lower case with their values, in the order of the address."""
    parts = [part.partition("=") for part in urls.query(url).split("&") if part]
    return [(unquote_plus(name).lower(), unquote_plus(value)) for name, _, value in parts]


def facets(url: str) -> list[str]:
    """Parameters that filter or sort a list of goods."""
    if "?" not in url:
        return []
    names = [name for name, value in parameters(url) if value]
    return [name for name in names if name in FACETS or name.startswith(_FACET_PREFIX)]


def variants(url: str) -> list[str]:
    """Parameters that choose the variant of a product."""
    if "?" not in url:
        return []
    names = [name for name, value in parameters(url) if value]
    return [name for name in names if name in VARIANTS or name.startswith(_VARIANT_PREFIX)]


def search_words(url: str) -> str:
    """What was searched for, when the address is one of a search within the site; "" for other pages."""
    segments = [segment for segment in urls.path(url).lower().split("/") if segment]
    named = dict(parameters(url)) if "?" in url else {}
    words = next((value for name, value in named.items() if name in SEARCHES and value.strip()), "")
    if words and not facets(url):
        return words
    if not segments:
        return named.get("s", "").strip()  # WordPress
    last = _EXTENSION.sub("", segments[-1])
    if last in _SEARCH_SEGMENTS:
        return words or named.get("s", "").strip()
    inside = len(segments) == 2 and segments[0] == "search"
    return unquote_plus(segments[1]) if inside else ""


def private_area(url: str) -> str:
    """ "cart", "login", "wishlist" … when the address is one of them, else ""."""
    segments = [_EXTENSION.sub("", segment) for segment in urls.path(url).lower().split("/") if segment]
    if segments and (segments[-1] in _PRIVATE or segments[0] in ("account", "my-account", "customer", "checkout")):
        return segments[-1] if segments[-1] in _PRIVATE else segments[0]
    route = dict(parameters(url)).get("route", "") if "route=" in url else ""  # OpenCart
    return route if route.startswith(("checkout/", "account/")) else ""


def adds_to_cart(url: str) -> bool:
    """Following the address puts something into the cart."""
    return bool(_ADDS.search(url) or _ADDS_BY_PATH.search(url))
