"""Fixed phrases that checks look for in what a page says: all of them in one pass over the text, once a page."""

from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from tuiguang.model.once import once_a_page
from tuiguang.model.page import Page

_watched: dict[str, None] = {}


def watch(*phrases: str) -> frozenset[str]:
    """Has these phrases, in lower case, looked for too. Called when a module is loaded."""
    _watched.update(dict.fromkeys(phrases))
    return frozenset(phrases)


def says_any(page: Page, phrases: frozenset[str]) -> bool:
    """One of the watched phrases stands in title, description or main text, whatever stands beside it."""
    return not phrases.isdisjoint(_spoken(page))


@once_a_page
def said(page: Page) -> str:
    """Title, description and main text, a line or more each."""
    return "\n".join((page.title, page.description, page.text.main))


@once_a_page
def _spoken(page: Page) -> frozenset[str]:
    phrases, automaton = _matcher(len(_watched))
    lowered = said(page).lower()
    try:
        found = automaton.find_matches_as_indexes(lowered, overlapping=True)
    except UnicodeEncodeError:  # half surrogates: the matcher reads UTF-8
        lowered = lowered.encode("utf-8", "replace").decode("utf-8")
        found = automaton.find_matches_as_indexes(lowered, overlapping=True)
    return frozenset(phrases[which] for which, _, _ in found)


@lru_cache(maxsize=1)
def _matcher(count: int) -> tuple[tuple[str, ...], AhoCorasick]:
    """`count`: of the phrases watched, so that it is made anew when a module has added some."""
    return tuple(_watched), AhoCorasick(list(_watched))
