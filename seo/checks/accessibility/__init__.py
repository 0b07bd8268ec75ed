"""What shuts out people who cannot see, or cannot use a mouse; search engines and agents often read the same way."""

from collections.abc import Iterator
from dataclasses import dataclass

from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    fewest_words: int = limit(50, "words", "proposal; a size chart or a notice needs no regions")
    fewest_repeated_links: int = limit(10, "links of a menu or header", "proposal; fewer are quickly passed over")


def elements(page: Page, *kinds: str) -> Iterator[Facts]:
    """One finding with all elements of these kinds; extraction keeps the first 50 of each."""
    if page.spots:
        tags = [spot.tag for spot in page.spots if spot.kind in kinds]
        if tags:
            yield {"count": len(tags), "elements": tags[:20]}
