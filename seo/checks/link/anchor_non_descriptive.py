"""Links whose text could stand on any link: "click here", 查看更多."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from seo.checks.guards import html_page
from seo.page_links import of
from seo.sieve import Sieve
from tuiguang.model.finding import Facts
from tuiguang.model.page import Link, Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold

LONGEST = 30  # characters; no entry of the list is longer
ORNAMENT = " .…。!！?？:：,，>›»→<‹«←+＋-–—[]()（）【】《》"  # around the words


@rule(on=html_page, priority="Low", kind="Opportunity", engines="Google, Baidu")
def check(page: Page) -> Iterator[Facts]:
    """A label that says more than the text is read instead of it; rel=next and prev say what such a link is."""
    odd = _VAGUE.odd(of(page).texts)
    vague = [link for link in page.links if link.text in odd and _unexplained(link)] if odd else []
    if vague:
        links = dict.fromkeys(f"{link.text} → {link.url or link.href}" for link in vague)
        yield {
            "count": len(vague),
            "anchors": list(dict.fromkeys(link.text for link in vague))[:20],
            "links": list(links)[:20],
        }


def _unexplained(link: Link) -> bool:
    explained = link.label and not is_generic(link.label)
    return not explained and not {"next", "prev"} & set(link.rel.split())


@lru_cache(maxsize=4096)
def is_generic(text: str) -> bool:
    return fold(text).strip(ORNAMENT) in generic_anchors()


@lru_cache(maxsize=1)
def generic_anchors() -> frozenset[str]:
    lines = Path(__file__).with_name("generic_anchors.txt").read_text("utf-8").splitlines()
    return frozenset(fold(line.strip()) for line in lines if line.strip() and not line.startswith("#"))


def _is_vague(text: str) -> bool:
    return 0 < len(text) <= LONGEST and fold(text).strip(ORNAMENT) in generic_anchors()


_VAGUE = Sieve(_is_vague)
