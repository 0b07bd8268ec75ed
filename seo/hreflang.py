"""hreflang annotations wherever they stand, and the trees of languages that a site has."""

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from seo.once import in_one_pass, once_a_site
from tuiguang.model.page import Alternate, Page
from tuiguang.model.site import Site
from tuiguang.text.locales import X_DEFAULT, hreflang, meant, primary
from tuiguang.urls import origin, path

# What tuiguang.text.scripts.language can tell; pages in other languages are not judged by their text.
TOLD_APART = frozenset(
    "en de fr es it pt nl pl sv da no fi cs tr ro hu vi id ca ru uk bg zh ja ko th el he hi ar fa".split()  # noqa: SIM905
)
SAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl", "ji": "yi"}
_LOCALE_SEGMENT = re.compile(r"/([a-z]{2}(?:[-_][a-z]{2,4})?)(?:/|$)", re.IGNORECASE)


@once_a_site
def in_sitemaps(site: Site) -> dict[str, tuple[Alternate, ...]]:
    """The annotations of each page that the sitemaps hold."""
    entries = (entry for sitemap in site.sitemaps for entry in sitemap.entries)
    return {entry.url: entry.alternates for entry in entries if entry.url and entry.alternates}


Pair = tuple[str, str]  # a code in lower case and the address that has it


class _Sets:
    """Keeps the set of each page that has one. Versions that declare the same share it: some 300 bytes a page."""

    def __init__(self, site: Site) -> None:
        self.known: dict[str, tuple[Pair, ...]] = {}
        self._site = site
        self._pairs: dict[Pair, Pair] = {}
        self._shared: dict[tuple[Pair, ...], tuple[Pair, ...]] = {}

    def add(self, page: Page) -> None:
        alternates = declared(page, self._site)
        if alternates and page.is_html and page.ok:
            pairs = ((a.code.strip().lower(), a.url) for a in alternates)
            own = tuple(self._pairs.setdefault(pair, pair) for pair in pairs)
            self.known[page.url] = self._shared.setdefault(own, own)


_sets = in_one_pass(_Sets)


def sets(site: Site) -> dict[str, tuple[Pair, ...]]:
    """What every page of the site declares."""
    return _sets(site).known


def answers(site: Site, url: str) -> bool:
    """Whether a page of the site was served well at this address: only then its own set is known."""
    outcome = site.outcome(url)
    return outcome is not None and outcome.kind == "page" and outcome.is_html and outcome.ok and not outcome.error


def returned(site: Site, target: str, url: str) -> list[str]:
    """The codes under which the set of `target` names `url`, x-default left out."""
    return list(dict.fromkeys(code for code, named in sets(site).get(target, ()) if named == url and code != X_DEFAULT))


def declared(page: Page, site: Site | None = None) -> tuple[Alternate, ...]:
    """The set that a page stands for: that of its HTML and headers, else, when the site is known, that of a sitemap."""
    if page.alternates or site is None:
        return page.alternates
    return in_sitemaps(site).get(page.url, ())


def shown(alternates: Iterable[Alternate]) -> list[str]:
    """For facts: "de → https://shop.example/de/", each once, at most 20."""
    return list(dict.fromkeys(f"{a.code} → {a.url or a.href}" for a in alternates))[:20]


def by_url(alternates: Iterable[Alternate]) -> dict[str, Alternate]:
    """The first annotation of each address, in their order."""
    found: dict[str, Alternate] = {}
    for alternate in alternates:
        if alternate.url:
            found.setdefault(alternate.url, alternate)
    return found


def codes_for(url: str, alternates: Iterable[Alternate]) -> list[str]:
    """The codes under which a set names an address, in lower case, x-default left out."""
    codes = (a.code.strip().lower() for a in alternates if a.url == url)
    return list(dict.fromkeys(code for code in codes if code != X_DEFAULT))


def differ(one: str, other: str) -> bool:
    """Whether two languages exclude each other: "en" and "de", "zh-Hans" and "zh-Hant", not "zh" and "zh-Hant"."""
    first, second = (SAME.get(primary(tag), primary(tag)) for tag in (one, other))
    return first != second or (one != other and "-" in one and "-" in other and first == "zh")


def writing(code: str) -> str:
    """The language that a page under this code is written in ("zh-Hant" for zh-TW); "" when the code is wrong."""
    locale = hreflang(code.strip())
    return locale.writing if locale else ""


class Trees(Struct, frozen=True):
    languages: dict[str, str]  # where a tree begins → the language of most of its pages
    annotated: bool  # some tree's first page has hreflang


@once_a_site
def language_trees(site: Site) -> Trees:
    """The parts of the site by language: folders named like a locale, hosts, and the rest."""
    votes: dict[str, Counter[str]] = {}
    first: dict[str, str] = {}
    for outcome in site.outcomes("page"):
        language = outcome.language or outcome.lang
        if outcome.is_html and outcome.ok and not outcome.indexability and language:
            where = tree_of(outcome.url)
            first.setdefault(where, outcome.url)
            votes.setdefault(where, Counter())[primary(language)] += 1
    languages = {where: max(sorted(count), key=count.__getitem__) for where, count in votes.items()}
    annotated = bool(in_sitemaps(site)) or any(url in sets(site) for url in first.values())
    return Trees(languages, annotated)


def tree_of(url: str) -> str:
    """ "https://shop.example/de/" for what lies in /de/, "https://shop.example/" for what lies in no such folder."""
    found = _LOCALE_SEGMENT.match(path(url))
    if found and meant(found[1]):
        return f"{origin(url)}/{found[1]}/"
    return f"{origin(url)}/"
