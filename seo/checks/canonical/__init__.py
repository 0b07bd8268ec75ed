"""The address that a page names as the one that counts."""

import re
from collections import Counter
from dataclasses import dataclass

from tuiguang.model.page import Canonical, Page, Source
from tuiguang.model.site import Site
from tuiguang.rules import limit
from tuiguang.text.scripts import HAN

LONGEST_TRAIL = 10  # canonicals followed from page to page
LONGEST_COMPARED = 50_000  # characters of each text: enough for any page that sells
# Domains whatever their ending: amazon.de, amazon.co.jp. Shop systems give every shop an address of this kind.
_MARKETPLACE = re.compile(
    r"(?:1688|alibaba|aliexpress|amazon|dhgate|ebay|etsy|jd|lazada|made-in-china|shopee|taobao|temu|tmall|walmart"
    r"|myshopify|myshopline|myshoplaza)\."
)
_KANA_HANGUL = "\u3041-\u30ff\uac00-\ud7a3"
_TOKEN = re.compile(rf"[{HAN}{_KANA_HANGUL}]|[^\W_{HAN}{_KANA_HANGUL}]+")


@dataclass(frozen=True)
class Limits:
    least_similarity: float = limit(0.5, "Jaccard similarity of the main texts", "proposal")
    fewest_words: int = limit(30, "words or hanzi of main text", "proposal; shorter texts cannot be compared")
    fewest_to_homepage: int = limit(2, "pages", "proposal; one page may be meant")


def usable(page: Page, source: Source) -> list[Canonical]:
    """Declarations that engines take: in head or header, with an address, without attributes that void them."""
    return [c for c in page.canonicals if c.source == source and c.url and c.in_head and not c.attributes]


def is_marketplace(domain: str) -> bool:
    """A registered domain of a marketplace, or one that a shop system lends its shops."""
    return bool(_MARKETPLACE.match(domain))


def trail(site: Site, url: str, target: str) -> list[str]:
    """The addresses that canonicals lead through, `url` first. A loop ends with the address that was there before."""
    found = [url, target]
    while len(found) <= LONGEST_TRAIL and found[-1] not in found[:-1]:
        outcome = site.outcome(found[-1])
        if outcome is None or not outcome.ok or outcome.canonical in ("", outcome.url):
            break
        found.append(outcome.canonical)
    return found


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Runs of three words or hanzi, each with its number."""
    tokens = _TOKEN.findall(text[:LONGEST_COMPARED].lower())
    return Counter(zip(tokens, tokens[1:], tokens[2:], strict=False))


def similarity(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> float:
    """Jaccard: what both have, of what either has; 0 to 1."""
    either = (one | other).total()
    return (one & other).total() / either if either else 0.0
