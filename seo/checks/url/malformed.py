"""A link that is no proper address."""

import re
from collections.abc import Iterator
from functools import lru_cache

from seo.checks.guards import html_page
from seo.page_links import SOUND, of
from seo.sieve import Sieve
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
SCRIPTED = re.compile(r"javascript:|data:|blob:|about:|mailto:|tel:|sms:", re.I)  # their own rules, or none
UNENCODED = re.compile(r"[\x00-\x20\x7f-\x9f\"<>\[\]\\^`{|}]|%(?![0-9a-f]{2})|#[^#]*#", re.I)
IPV6 = re.compile(r"(?:https?:)?//\[[^\]/?#]*\]", re.I)
FOUR_NUMBERS = re.compile(r"https?://(\d+\.\d+\.\d+\.\d+)(?:[:/]|$)")
REPAIRED = ("unencoded-sign", "odd-number-host", "empty")  # or harmless: nobody is led astray
NO_PAGE = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.I)  # mailto:, tel:, javascript: …
BASE = "https://example.com/"
MOST_SHOWN = 20
PLACES = {"img": "image", "input": "image", "link": "link-tag", "embed": "object"} | dict.fromkeys(
    ("audio", "video", "source", "track"), "media"
)


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    """One finding an address; what browsers repair is told once a page for each fault, with the first address."""
    found: dict[str, Facts] = {}
    alike: dict[str, dict[str, None]] = {}  # addresses of each fault
    for href, fault, anchor, position in _faults(page):
        facts: Facts = {"href": href, "fault": fault, "anchor": anchor, "position": position}
        alike.setdefault(fault, {})[href] = None
        if fault in REPAIRED:
            found.setdefault(fault, facts | {"priority": "Low"})
        else:
            found.setdefault(href, facts)
    for facts in found.values():
        hrefs = list(alike[facts["fault"]])
        more = {"addresses": hrefs[:MOST_SHOWN]} if facts["fault"] in REPAIRED else {}
        yield facts | {"count": len(hrefs)} | more


def _faults(page: Page) -> Iterator[tuple[str, str, str, str]]:
    """The address as written, its fault, the text of the link and where it stands, or what else names it."""
    if odd := set(filter(_is_faulty, of(page).odd_hrefs)):
        yield from ((one.href, fault_of(one.href), one.text, one.position) for one in page.links if one.href in odd)
    if odd := _FAULTY.odd({image.src for image in page.images}):
        yield from ((one.src, fault_of(one.src), one.alt or "", "image") for one in page.images if one.src in odd)
    others = [(one.href, one.kind) for one in page.resources] + [(one.href, "link-tag") for one in page.link_tags]
    others += [(href, "base") for href in page.base_hrefs]
    if odd := _FAULTY.odd({href for href, _ in others}):
        yield from ((href, fault_of(href), "", kind) for href, kind in others if href in odd)
    for spot in page.spots:
        if spot.kind == "address-empty":
            tag = spot.tag[1:].partition(" ")[0]
            yield spot.tag, "empty", "", PLACES.get(tag, tag)


@lru_cache(maxsize=4096)
def fault_of(href: str) -> str:
    """What is wrong with an address as written, "" when nothing is."""
    if SOUND.fullmatch(href):
        return ""
    href = href.strip()
    fault = next((name for name, pattern in FAULTS if pattern.match(href)), "")
    if fault or SCRIPTED.match(href):
        return fault
    url = join(BASE, href)
    if not url and not NO_PAGE.match(href):
        return "unreadable"
    host = FOUR_NUMBERS.match(url)
    if host and host[1] not in href:
        return "odd-number-host"
    return "unencoded-sign" if UNENCODED.search(href, _after_ipv6(href)) else ""


def _after_ipv6(href: str) -> int:
    found = IPV6.match(href)
    return found.end() if found else 0


def _is_faulty(href: str) -> bool:
    return href[:5] != "data:" and bool(fault_of(href))


_FAULTY = Sieve(_is_faulty)
