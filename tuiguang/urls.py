"""URLs by the WHATWG rules, as browsers read them: one spelling for one address.

`normalise`, `join` and `Resolver` read anything; the small readers (`host`, `path` …) expect what those return.
"""

import ipaddress
import re
from functools import lru_cache

from ada_url import URL

from tuiguang.errors import UserError
from tuiguang.idn import is_broken, readable_host

_PARTS = re.compile(
    r"(?P<origin>(?P<scheme>https?)://)(?:[^/?#]*@)?(?P<host>(?P<hostname>\[[^\]/]*\]|[^/?#:]*)(?::\d+)?)"
    r"(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?",
    re.DOTALL,
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")  # "localhost:3000" has a port, no scheme
_NO_PAGE = ("mailto:", "tel:", "javascript:", "data:")
_LOCAL_NAMES = ("localhost", "local", "internal")  # RFC 6761, RFC 6762, ICANN's private-use name
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def normalise(url: str) -> str:
    """The address as a browser would ask for it, without fragment; "" when it is invalid or not http(s)."""
    try:
        return _web(URL(url).href)
    except UnicodeEncodeError:
        return normalise(_without_surrogates(url))
    except ValueError:
        return ""


def join(base: str, href: str) -> str:
    """`href` as a link on the page `base`, normalised; "" when it is invalid or not http(s).

    Where the page has no address ("") whole addresses are read all the same.
    """
    try:
        return _web(URL(href, base).href)
    except UnicodeEncodeError:
        return join(_without_surrogates(base), _without_surrogates(href))
    except ValueError:
        return normalise(href)


def _web(href: str) -> str:
    if not href.startswith(("https://", "http://")):
        return ""
    href = href.partition("#")[0]
    return "" if "xn--" in href and is_broken(hostname(href)) else href


def _without_surrogates(text: str) -> str:
    """Half characters become U+FFFD, as in a browser's USVString."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def split_fragment(href: str) -> tuple[str, str]:
    """What stands before and after the first "#", both as written."""
    before, _, fragment = href.partition("#")
    return before, fragment


def _part(url: str, name: str) -> str:
    found = _PARTS.match(url)
    return (found[name] or "") if found else ""


def scheme(url: str) -> str:
    return _part(url, "scheme")


def host(url: str) -> str:
    """With the port when it is not the scheme's own: "example.com", "example.com:8080", "[::1]:8000"."""
    rest = url[8:] if url.startswith("https://") else url[7:] if url.startswith("http://") else ""
    end = len(rest)
    for mark in "/?#":
        at = rest.find(mark, 0, end)
        end = end if at < 0 else at
    name = rest[:end]
    return name if "@" not in name else name.rpartition("@")[2]


def hostname(url: str) -> str:
    """Without port; IPv6 in brackets, as browsers show it."""
    return _part(url, "hostname")


def path(url: str) -> str:
    return _part(url, "path")


def query(url: str) -> str:
    """Without the question mark; "" for an empty query too."""
    return _part(url, "query")


def origin(url: str) -> str:
    """Scheme and host: "https://example.com:8080". User and password do not belong to it."""
    found = _PARTS.match(url)
    return found["origin"] + found["host"] if found else ""


def display(url: str) -> str:
    """For people to read: an IDN host in its own letters where they cannot be mistaken, else in punycode."""
    found = _PARTS.match(url)
    if not found:
        return url
    start, end = found.span("hostname")
    return url[:start] + readable_host(url[start:end]) + url[end:]


@lru_cache(maxsize=4096)
def registered_domain(hostname: str) -> str:
    """The part that was bought: "shop.example.co.uk" → "example.co.uk". Addresses and bare suffixes: as they are.

    By the Public Suffix List that comes with tldextract, without its private section; nothing is fetched or cached.
    Under an ending that the list does not know, such as .internal, it is the last two labels: the list's default rule.
    """
    found = _extractor().extract_str(hostname)
    if not found.suffix and found.subdomain:
        return f"{found.subdomain.rpartition('.')[2]}.{found.domain}"
    return str(found.top_domain_under_public_suffix) or hostname


@lru_cache(maxsize=1)
def _extractor():  # type: ignore[no-untyped-def]  # its type is what is imported late
    from tldextract import TLDExtract  # 0.1 s, and most commands never ask

    return TLDExtract(cache_dir=None, suffix_list_urls=())


def is_private(hostname: str) -> bool:
    """An address that must not be reached from outside: loopback, private, link-local …, or a name of one.

    Every notation counts ("127.1", "0x7f000001", "①②⑦.0.0.1", mapped IPv6). Public names that resolve to
    such an address are the resolver's business. "" and invalid hosts name nothing and are not private.
    """
    if ":" in hostname and not hostname.startswith("["):
        hostname = f"[{hostname.partition('%')[0]}]"  # as the system's resolver writes IPv6, without its zone
    try:
        name = URL(f"http://{hostname}/").hostname
    except ValueError:
        return False
    try:
        return not _is_public(ipaddress.ip_address(name.strip("[]")))
    except ValueError:
        return name.rstrip(".").rpartition(".")[2] in _LOCAL_NAMES


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        inner = _embedded_ipv4(address)
        if inner is not None:
            return _is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not address.is_multicast


def _embedded_ipv4(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that is really reached: mapped, compatible, 6to4, NAT64."""
    if address in _NAT64 or 1 < int(address) < 1 << 32:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def check_seed(text: str) -> str:
    """The normalised address that a person typed; UserError says what is wrong with it."""
    text = text.strip()
    if not text:
        raise UserError("The address is empty.", "Write the address of the site, for example https://www.example.com/.")
    found = _SCHEME.match(text)
    if not found:
        raise UserError(
            '"{url}" has no scheme.',
            "Write the address with its scheme, for example https://{example}",
            url=text,
            example=text.lstrip("/") or "www.example.com/",
        )
    if found[1].lower() not in ("http", "https"):
        raise UserError(
            '"{url}" is a {scheme} address, and only http and https can be read.',
            "Write an address that starts with https:// or http://.",
            url=text,
            scheme=found[1].lower(),
        )
    url = normalise(text)
    if not url:
        raise UserError(
            '"{url}" is not a valid address: its host or port cannot exist.',
            "Copy the address from the browser and try again.",
            url=text,
        )
    return url


class Resolver:
    """`join` for the links of one page, with a memory: menus and footers repeat on every page of a site.

    `at` gives the resolver of another page; what does not depend on the page's own path is shared.
    """

    LARGEST = 100_000  # entries of a cache; a full one is emptied, so that memory stays bounded

    def __init__(self, base: str) -> None:
        self.base = base
        self._origin, self._directory = origin(base), _directory(base)
        self._of_origin: dict[str, str] = {}
        self._of_directory: dict[str, str] = {}

    def at(self, base: str) -> "Resolver":
        other = Resolver(base)
        if other._origin == self._origin:
            other._of_origin = self._of_origin
        if other._directory == self._directory:
            other._of_directory = self._of_directory
        return other

    def join(self, href: str) -> str:
        """The same as `join(base, href)`."""
        known = self._of_origin.get(href)
        if known is None:
            known = self._of_directory.get(href)
        return self._resolve(href) if known is None else known

    def _resolve(self, href: str) -> str:
        url = join(self.base, href)
        cache = self._cache_for(href)
        if cache is not None:
            if len(cache) >= self.LARGEST:
                cache.clear()
            cache[href] = url
        return url

    def _cache_for(self, href: str) -> dict[str, str] | None:
        """None: the answer hangs on the whole address of the page ("?a=1", "#top", "", "https:x") or may do so."""
        if href.startswith(("/", "\\", "https://", "http://", *_NO_PAGE)):
            return self._of_origin
        if not href or href[0] <= " " or href[0] in "?#" or ":" in href:
            return None
        return self._of_directory


def _directory(url: str) -> str:
    return origin(url) + path(url).rpartition("/")[0]
