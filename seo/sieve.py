"""Texts and addresses come back on page after page: a question about each is asked once."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Sieve(Generic[K]):
    """Remembers the answers, so that a page of known links is judged in a few steps over sets.

    `is_odd` is a question about one thing alone, to which the answer is nearly always no. At most `most` things are
    held; then it begins anew.
    """

    def __init__(self, is_odd: Callable[[K], bool], most: int = 32_768) -> None:
        self._is_odd, self._most = is_odd, most
        self._harmless: set[K] = set()
        self._odd: set[K] = set()

    def odd(self, things: set[K]) -> set[K]:
        """Those among `things` that the question is true of."""
        left = things - self._harmless
        if not left:
            return left
        new = left - self._odd
        found = set(filter(self._is_odd, new))
        if len(self._harmless) + len(self._odd) + len(new) > self._most:
            self._harmless, self._odd = set(), set()  # not emptied in place: another thread may be reading them
        self._harmless |= new - found
        self._odd |= found
        return found | (left - new)
