"""A link to a place inside a page that the page does not have."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from urllib.parse import unquote

from seo.checks.guards import html_page
from seo.hreflang import answers
from seo.once import in_one_pass
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
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
        if not html_page(page):
            return
        if _is_cut(page) or (page.anchors and self._count > MOST_PLACES):
            self.unread.add(page.url)
            return
        if not page.anchors:
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
    if not of(page).fragments:
        return
    links = {(link.url, link.fragment): link for link in reversed(page.links) if link.fragment}
    own = frozenset(page.anchors if links else ())
    others = places(site) if site is not None and links else None
    for (url, fragment), link in reversed(links.items()):
        if _is_for_scripts(fragment):
            continue
        if url != page.url:
            lacks = others is not None and others.lacks(url, fragment)
        else:
            lacks = not _is_cut(page) and fragment not in own and unquote(fragment) not in own
        if lacks:
            yield {"target": url, "fragment": fragment, "anchor": link.text or link.label}


def _is_for_scripts(fragment: str) -> bool:
    return fragment.startswith(SCRIPTED) or fragment.lower() == "top"


def _is_cut(page: Page) -> bool:
    return "facts-cut" in page.fetch.flags
