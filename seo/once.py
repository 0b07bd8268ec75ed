"""What several checks ask of a whole site is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

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
