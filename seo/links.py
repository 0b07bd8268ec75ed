"""The links of a whole crawl seen from their targets, gathered in one pass over the pages."""

from collections.abc import Iterator

from msgspec import Struct

from seo.once import once_a_site
from tuiguang.model.indexability import indexability, nofollow
from tuiguang.model.page import Link, Page
from tuiguang.model.site import Outcome, Site
from tuiguang.urls import host, hostname, origin, registered_domain

MOST_SOURCES = 20  # kept of each kind


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
    depth: int | None = None  # of the page nearest to the start page among those that link here
    parent: str = ""  # that page


@once_a_site
def inbound(site: Site) -> dict[str, Inbound]:
    """By target, for every address of the site that a page of it links to."""
    known: dict[str, Inbound] = {}
    for page in site.pages():
        outcome = site.outcome(page.url)
        depth = outcome.depth if outcome is not None else None
        if page.location:
            target = known.setdefault(page.location, Inbound())
            target.redirected = True
            _nearer(target, page.url, depth)
        elif page.ok and page.links:
            _add_links(known, page, depth, site)
    return known


def _add_links(known: dict[str, Inbound], page: Page, depth: int | None, site: Site) -> None:
    shut, indexable = nofollow(page), not indexability(page)
    for url, (followed, anchor) in _targets(page, site).items():
        target = known.get(url)
        if target is None:
            target = known[url] = Inbound()
        if followed and not shut:
            if not target.followed:
                target.first, target.anchor = page.url, anchor
            target.followed += 1
        else:
            target.unfollowed += 1
            target.unfollowed_from = _with(target.unfollowed_from, page.url)
            if not followed:
                target.marked += 1
                target.marked_from = _with(target.marked_from, page.url)
        if indexable:
            target.from_indexable += 1
        else:
            target.non_indexable_from = _with(target.non_indexable_from, page.url)
        _nearer(target, page.url, depth)


def _with(sources: tuple[str, ...], url: str) -> tuple[str, ...]:
    return (*sources, url) if len(sources) < MOST_SOURCES else sources


def _targets(page: Page, site: Site) -> dict[str, tuple[bool, str]]:
    """Each address of the site that the page links to: whether any link to it is followed, and a text of one."""
    found: dict[str, tuple[bool, str]] = {}
    own = origin(page.url) + "/"
    for link in page.links:
        url = link.url
        if not url or url == page.url or not (url.startswith(own) or site.is_internal(url)):
            continue
        followed = not (link.rel and link.nofollow)
        before = found.get(url)
        if before is None or (followed and not before[0]):
            found[url] = (followed, link.text or link.label)
    return found


def _nearer(target: Inbound, source: str, depth: int | None) -> None:
    if depth is not None and (target.depth is None or depth < target.depth):
        target.depth, target.parent = depth, source


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
    return host(url).removeprefix("www.") == host(page.url).removeprefix("www.")


def foreign_links(page: Page) -> list[Link]:
    """Links to another owner's domain, as far as a name can tell."""
    own = origin(page.url) + "/"
    return [link for link in page.links if link.url and not link.url.startswith(own) and _is_foreign(link.url, page)]


def _is_foreign(url: str, page: Page) -> bool:
    own, other = (name.removeprefix("www.") for name in (hostname(page.url), hostname(url)))
    if other == own or other.endswith(f".{own}") or own.endswith(f".{other}"):
        return False
    return registered_domain(other) != registered_domain(own)
