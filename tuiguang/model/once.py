"""What many checks ask of one page in a row is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from tuiguang.model.page import Page

T = TypeVar("T")


def once_a_page(work: Callable[[Page], T]) -> Callable[[Page], T]:
    """Remembers the answer for the page that was asked about last. The answer must not be changed by who gets it.

    Page and answer are kept as one pair, so that threads that ask about different pages cannot mix them up.
    """
    last: tuple[Page, T] | None = None

    @wraps(work)
    def remembered(page: Page) -> T:
        nonlocal last
        known = last
        if known is not None and known[0] is page:
            return known[1]
        answer = work(page)
        last = (page, answer)
        return answer

    return remembered
