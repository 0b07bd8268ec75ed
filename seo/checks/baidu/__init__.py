"""What Baidu asks of pages, and what its bots may do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tuiguang.model.page import Page
from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    longest_title_bytes: int = limit(64, "bytes in GBK", "Baidu shows about 32 hanzi (unverified)")
    shortest_description: int = limit(30, "hanzi", "proposal; Baidu's article 3390 advises about 50")
    longest_description: int = limit(80, "hanzi", "proposal; Baidu's article 3390 advises about 50")
    fewest_menu_links: int = limit(5, "links within the site, shown by scripts", "proposal")
    most_sent_links: int = limit(2, "links within the site in the page as sent", "proposal")


def cache_directives(page: Page) -> set[str]:
    """The words of Cache-Control, from the header and from <meta http-equiv>."""
    values = page.header_values("cache-control")
    values += [meta.content for meta in page.metas if meta.kind == "http-equiv" and meta.name == "cache-control"]
    return {word.strip() for value in values for word in value.lower().split(",")}


def cambrian(page: Page) -> Iterator[dict[str, Any]]:
    """JSON-LD in Baidu's own vocabulary (cambrian), which names the times and pictures of a page."""
    for item in page.structured:
        data = item.data
        if isinstance(data, dict) and "cambrian" in str(data.get("@context", "")).lower():
            yield data
