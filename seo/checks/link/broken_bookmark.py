"""A link to a place inside a page that the page does not have."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from urllib.parse import unquote

from seo.checks.guards import html_page
from seo.hreflang import answers
from seo.once import in_one_pass
from tuiguang.model.finding import Facts
from tuiguang.model.page import Link, Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

SCRIPTED = ("!", "/", "?", ":~:")  # addresses of scripts, and the browser's own text fragments
MOST_PLACES = 4_000_000  # kept of a site, 8 bytes each


class Places:
    """Keeps the places inside each page as hashes in order: some 150 bytes and 8 a place, nothing of pages without."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.unread: set[str] = set()  # pages whose places are not known, or not all of them
        self._known: dict[str, array[int]] = {}
        self._count = 0

    def add(self, page: Page) -> None:
        if not page.anchors or not html_page(page):
            return
        if self._count > MOST_PLACES or "facts-cut" in page.fetch.flags:
            self.unread.add(page.url)
            return
        self._known[page.url] = array("q", sorted(set(map(hash, page.anchors))))
        self._count += len(page.anchors)

    def lacks(self, url: str, fragment: str) -> bool:
        """A page of the site was served well at this address, and has no such place."""
        if url in self.unread or not answers(self.site, url):
            return False
        known = self._known.get(url)
        return known is None or not (_in(known, fragment) or _in(known, unquote(fragment)))


def _in(places: "array[int]", fragment: str) -> bool:
    number = hash(fragment)
    at = bisect_left(places, number)
    return at < len(places) and places[at] == number


places = in_one_pass(Places)


@rule(on=html_page, priority="Low", kind="Issue", engines="none: shoppers")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    seen = set()
    for link in page.links:
        if not link.fragment or (link.url, link.fragment) in seen:
            continue
        seen.add((link.url, link.fragment))
        if not _is_for_scripts(link.fragment) and _lacks(page, link, site):
            yield {"target": link.url, "fragment": link.fragment, "anchor": link.text or link.label}


def _is_for_scripts(fragment: str) -> bool:
    return fragment.startswith(SCRIPTED) or fragment.lower() == "top"


def _lacks(page: Page, link: Link, site: Site | None) -> bool:
    if link.url != page.url:
        return site is not None and places(site).lacks(link.url, link.fragment)
    cut = "facts-cut" in page.fetch.flags
    return not cut and link.fragment not in page.anchors and unquote(link.fragment) not in page.anchors
