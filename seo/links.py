"""The links of a whole crawl seen from their targets, gathered in one pass over the pages."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from seo.once import in_one_pass
from tuiguang.model.indexability import indexability, nofollow
from tuiguang.model.page import Link, Page
from tuiguang.model.site import Outcome, Site
from tuiguang.urls import host, origin

MOST_SOURCES = 20  # kept of each kind
MOST_HOSTS = 10_000  # remembered
NO_DEPTH = 1 << 30  # clicks, of a page that no path leads to


class Inbound(Struct):
    """Pages that link to one address, itself left out. Links of a page with nofollow count as nofollow."""

    followed: int = 0
    unfollowed: int = 0  # pages all of whose links to it are nofollow
    marked: int = 0  # those of them whose links carry it themselves
    from_indexable: int = 0
    redirected: bool = False  # redirects lead here: its links may stand under another address
    first: str = ""  # the first page with a followed link
    anchor: str = ""  # and the text of that link
    unfollowed_from: tuple[str, ...] = ()
    marked_from: tuple[str, ...] = ()
    non_indexable_from: tuple[str, ...] = ()
    parent: str = ""  # the page nearest to the start page among those that link here
    nearest: int = NO_DEPTH  # its clicks from there


class _Inlinks:
    """Keeps, of each address of the site that is linked, its counts and the first few sources: some 500 bytes."""

    def __init__(self, site: Site) -> None:
        self.known: dict[str, Inbound] = {}
        self._site = site
        self._hosts: dict[str, bool] = {}  # whether a host is the site's

    def add(self, page: Page) -> None:
        if not page.location and not (page.ok and page.links):
            return
        outcome = self._site.outcome(page.url)
        depth = outcome.depth if outcome is not None and outcome.depth is not None else NO_DEPTH
        if page.location:
            target = self._target(page.location)
            target.redirected = True
            _nearer(target, page.url, depth)
        else:
            self._add_links(page, depth)

    def _add_links(self, page: Page, depth: int) -> None:
        shut, indexable = nofollow(page), not indexability(page)
        own, known, source = origin(page.url) + "/", self.known, page.url
        for url, link in _by_target(page).items():
            if not url.startswith(own) and not self._is_own(url):
                continue
            target = known.get(url) or self._target(url)
            followed = not (link.rel and link.nofollow)
            if followed and not shut:
                if not target.followed:
                    target.first, target.anchor = source, link.text or link.label
                target.followed += 1
            else:
                _count_unfollowed(target, source, followed)
            if indexable:
                target.from_indexable += 1
            else:
                target.non_indexable_from = _with(target.non_indexable_from, source)
            if depth < target.nearest:
                _nearer(target, source, depth)

    def _target(self, url: str) -> Inbound:
        return self.known.setdefault(url, Inbound())

    def _is_own(self, url: str) -> bool:
        name = host(url)
        if name not in self._hosts:
            if len(self._hosts) >= MOST_HOSTS:
                self._hosts.clear()
            self._hosts[name] = self._site.is_internal(url)
        return self._hosts[name]


_inlinks = in_one_pass(_Inlinks)


def inbound(site: Site) -> dict[str, Inbound]:
    """By target, for every address of the site that a page of it links to."""
    return _inlinks(site).known


def _by_target(page: Page) -> dict[str, Link]:
    """Of the links to each address the first that is followed, else the first; those to the page itself left out."""
    found: dict[str, Link] = {}
    marked: list[Link] = []
    for link in page.links:
        if link.rel and link.nofollow:
            marked.append(link)
        elif link.url not in found:
            found[link.url] = link
    for link in marked:
        found.setdefault(link.url, link)
    found.pop("", None)
    found.pop(page.url, None)
    return found


def _count_unfollowed(target: Inbound, source: str, followed: bool) -> None:
    target.unfollowed += 1
    target.unfollowed_from = _with(target.unfollowed_from, source)
    if not followed:
        target.marked += 1
        target.marked_from = _with(target.marked_from, source)


def _with(sources: tuple[str, ...], url: str) -> tuple[str, ...]:
    return (*sources, url) if len(sources) < MOST_SOURCES else sources


def _nearer(target: Inbound, source: str, depth: int) -> None:
    if depth < target.nearest:
        target.nearest, target.parent = depth, source


def shortest_path(site: Site, url: str, most: int = 20) -> list[str]:
    """From the start page to this one, by the fewest clicks: the last `most` of them."""
    known, path = inbound(site), [url]
    while path[-1] != site.start_url and len(path) < most:
        parent = known[path[-1]].parent if path[-1] in known else ""
        if not parent or parent in path:
            break
        path.append(parent)
    return path[::-1]


def shown_pages(site: Site) -> Iterator[Outcome]:
    """The pages that search engines may show, the start page left out."""
    for outcome in site.outcomes("page"):
        if outcome.is_html and outcome.ok and not outcome.indexability and outcome.url != site.start_url:
            yield outcome


def same_site(url: str, page: Page) -> bool:
    """Whether a link of the page stays on its host, with or without www. What a page alone can tell."""
    return _name(url) == _name(page.url)


@lru_cache(maxsize=16_384)
def _name(url: str) -> str:
    return host(url).removeprefix("www.")
