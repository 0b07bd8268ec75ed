"""Lists that go on over several pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seo.once import in_one_pass, once_a_site
from tuiguang.model.page import Page
from tuiguang.model.site import Site
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
    if not page.link_tags:
        return []
    names = ("prev", "previous") if rel == "prev" else (rel,)
    return [tag.url for tag in page.link_tags if tag.url and any(word in names for word in tag.rel.split())]


class Sequences:
    """Keeps, of pages that are part of a list, the page after and those before: some 300 bytes each."""

    def __init__(self, site: Site) -> None:
        self.after: dict[str, str] = {}
        self.before: dict[str, tuple[str, ...]] = {}
        self._known: dict[str, str] = {}  # each address is held once

    def add(self, page: Page) -> None:
        if not page.link_tags:
            return
        if after := linked(page, "next"):
            self.after[self._one(page.url)] = self._one(after[0])
        if before := linked(page, "prev"):
            self.before[self._one(page.url)] = tuple(map(self._one, before))

    def _one(self, url: str) -> str:
        return self._known.setdefault(url, url)


sequences = in_one_pass(Sequences)


@once_a_site
def circles(site: Site) -> dict[str, list[str]]:
    """Of every page whose next pages lead back to it: all pages of that circle, in their order."""
    found: dict[str, list[str]] = {}
    for circle in _circles(sequences(site).after):
        found.update(dict.fromkeys(circle, circle))
    return found


def _circles(after: dict[str, str]) -> Iterator[list[str]]:
    """Every page is walked over once."""
    walk_of: dict[str, str] = {}  # page → the page that the walk over it began with
    for start in after:
        url, walk = start, []
        while url in after and url not in walk_of:
            walk_of[url] = start
            walk.append(url)
            url = after[url]
        if walk_of.get(url) == start and url in after:
            yield walk[walk.index(url) :]
