"""A link that is no proper address."""

import re
from collections.abc import Iterator
from functools import lru_cache

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import join

FAULTS = (
    (
        "bad-scheme",
        re.compile(r"(?:https?|ftps?|wss?):(?!//[^/\\])|https?(?://|：|;//)|(?:https?://){2}|[:：]//", re.I),
    ),
    ("no-scheme", re.compile(r"www\.[\w-]+\.[a-z]{2,}(?:[/?#]|$)", re.I)),
    ("local-file", re.compile(r"file:", re.I)),
    ("backslash", re.compile(r"(?!javascript:|data:|mailto:)[^?#]*\\", re.I)),
    ("at-sign", re.compile(r"https?://[^/?#\\]*@", re.I)),
    ("unfilled-placeholder", re.compile(r"[^?#]*(?:\{\{|\}\}|<%|%>|<\?|\$\{|\{%|%\})")),
    ("line-break", re.compile(r"(?!javascript:|data:)\S*[\t\n\r]", re.I)),
    ("stray-percent", re.compile(r"(?:https?:/)?/[^?#]*%(?![0-9a-f]{2})|[^:?#]*%(?![0-9a-f]{2})", re.I)),
)
NO_PAGE = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.I)  # mailto:, tel:, javascript: …
SOUND = re.compile(  # what nearly all addresses look like: no need to try the faults one by one
    r"(?:https?://(?![^/]*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/|/(?!/)|[?#]|(?!www\.|https?\b)[a-z0-9])"
    r"(?:[\w./?=&;,+~#-]|%[0-9a-f]{2})*",
    re.IGNORECASE | re.ASCII,
)
BASE = "https://example.com/"


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    seen = set()
    for href, anchor, position in _addresses(page):
        fault = fault_of(href)
        if fault and href not in seen:
            seen.add(href)
            yield {"href": href, "fault": fault, "anchor": anchor, "position": position}


def _addresses(page: Page) -> Iterator[tuple[str, str, str]]:
    """As written, with the text of the link and where it stands, or what else names it."""
    yield from ((one.href, one.text, one.position) for one in page.links if _repaired(one.href, one.url))
    yield from ((one.href, "", one.kind) for one in page.resources if _repaired(one.href, one.url))
    yield from ((one.src, one.alt or "", "image") for one in page.images if _repaired(one.src, one.url))
    yield from ((one.href, "", "link-tag") for one in page.link_tags if _repaired(one.href, one.url))
    yield from ((href, "", "base") for href in page.base_hrefs)


def _repaired(href: str, url: str) -> bool:
    """May be wrong: what resolving left as it was is sound, but for what it lets pass."""
    kept = href == url or (href[:1] == "/" and url.endswith(href))
    return (not kept or "%" in href or "@" in href) and not href.startswith("data:")


@lru_cache(maxsize=20_000)
def fault_of(href: str) -> str:
    """What is wrong with an address as written, "" when nothing is. Menus repeat: it is asked once."""
    if SOUND.fullmatch(href):
        return ""
    href = href.strip()
    fault = next((name for name, pattern in FAULTS if pattern.match(href)), "")
    if fault or NO_PAGE.match(href) or join(BASE, href):
        return fault
    return "unreadable"
