"""What several checks ask of a whole site, or of the same page in a row, is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar, cast
from weakref import WeakKeyDictionary

from tuiguang.model.page import Page
from tuiguang.model.site import Site

T = TypeVar("T")


def once_a_site(work: Callable[[Site], T]) -> Callable[[Site], T]:
    """Remembers the answer for as long as the site lives."""
    known: WeakKeyDictionary[Site, T] = WeakKeyDictionary()

    @wraps(work)
    def remembered(site: Site) -> T:
        if site not in known:
            known[site] = work(site)
        return known[site]

    return remembered


class Collector(Protocol):
    """Sees every page of a site once, and holds what it needs of them: small facts, not pages."""

    def add(self, page: Page) -> None: ...


C = TypeVar("C", bound=Collector)
_makers: list[Callable[[Site], Collector]] = []
_collected: WeakKeyDictionary[Site, dict[Callable[[Site], Collector], Collector]] = WeakKeyDictionary()


def in_one_pass(make: Callable[[Site], C]) -> Callable[[Site], C]:
    """A question that needs all pages. The first that is asked has the pages read for all questions of this kind.

    `make` is a class that is made with the site. Reading and unpacking the pages is what costs: it is done once.
    """
    _makers.append(make)

    @wraps(make, updated=())
    def collected(site: Site) -> C:
        if make not in _collected.get(site, {}):
            _collect(site)
        return cast(C, _collected[site][make])

    return collected


def _collect(site: Site) -> None:
    known = _collected.setdefault(site, {})
    new = {make: make(site) for make in _makers if make not in known}
    adders = [collector.add for collector in new.values()]
    for page in site.pages():
        for add in adders:
            add(page)
    known.update(new)


def once_a_page(work: Callable[[Page], T]) -> Callable[[Page], T]:
    """Remembers the answers for the last few pages. Told by the object itself: pages cannot be hashed."""
    recent: list[tuple[Page, T]] = []

    @wraps(work)
    def remembered(page: Page) -> T:
        for known, answer in recent:
            if known is page:
                return answer
        del recent[: len(recent) - 3]
        recent.append((page, work(page)))
        return recent[-1][1]

    return remembered
