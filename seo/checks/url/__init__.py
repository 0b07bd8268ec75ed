"""How addresses are written, and where they multiply."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

from tuiguang.rules import limit
from tuiguang.urls import path

_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|jsp|shtml)$", re.IGNORECASE)


@dataclass(frozen=True)
class Limits:
    longest: int = limit(115, "characters", "Screaming Frog")
    longest_bytes: int = limit(255, "bytes, percent-encoded", "practice for Baidu (unverified)")
    stop_words: int = limit(2, "stop words in the last part", "proposal")
    calendar_urls: int = limit(50, "addresses that differ in dates alone", "proposal")
    trap_urls: int = limit(100, "addresses of one pattern", "proposal")
    trap_new_share: float = limit(0.05, "share of pages with text of their own", "proposal")
    trap_fewest_read: int = limit(5, "pages read of the pattern", "proposal: fewer prove nothing")


def slug(url: str) -> str:
    """The last part of the path that says something, decoded, without .html and the like; "" for the home page."""
    return _EXTENSION.sub("", unquote(path(url).rstrip("/").rpartition("/")[2]))
