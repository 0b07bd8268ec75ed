"""Lists that go on over several pages."""

import re
from dataclasses import dataclass

from tuiguang.model.page import Page
from tuiguang.rules import limit

_NUMBER = re.compile(  # "/?p=7" is a post of WordPress, "/p/7" often a product
    r"(?P<query>[?&](?:page|paged|pg|pagenum|pageno|page_no|seite)=|(?<!/)\?p=|&p=)(?P<n>\d{1,6})(?=&|$)"
    r"|(?P<path>/(?:page|seite|pagina)[/_-]?)(?P<m>\d{1,6})(?:\.html?)?(?=/?(?:\?|$))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Limits:
    fewest_items: int = limit(4, "links with a picture", "proposal: fewer make no list of products")
    longest_chain: int = limit(500, "pages followed", "proposal")


def page_number(url: str) -> int | None:
    """7 of /lamps?page=7 and /lamps/page/7/; None for an address that shows no number."""
    found = _NUMBER.search(url)
    return int(found["n"] or found["m"]) if found else None


def first_page(url: str) -> str:
    """The address without its page number: /lamps of /lamps?page=7 and of /lamps/page/7/."""
    found = _NUMBER.search(url)
    if not found:
        return url
    before, after = url[: found.start()], url[found.end() :]
    if found["path"]:
        return before + after
    return before + ("?" + after[1:] if after and found[0][0] == "?" else after)


def linked(page: Page, rel: str) -> list[str]:
    """Targets of <link rel=next> or prev; "previous" is an old spelling."""
    names = ("prev", "previous") if rel == "prev" else (rel,)
    return [tag.url for tag in page.link_tags if tag.url and any(word in names for word in tag.rel.split())]
