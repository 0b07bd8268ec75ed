"""The headings of a page, from H1 down."""

from dataclasses import dataclass

from tuiguang.model.page import Page
from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    longest_units: int = limit(70, "display units", "70 characters in Screaming Frog; 35 hanzi")
    shortest_h1_units: int = limit(8, "display units", "proposal; 4 hanzi")
    words_without_h2: int = limit(300, "words, a hanzi is half a word", "proposal")
    pages_with_same_h2: int = limit(5, "pages", "proposal")
    logo_share: float = limit(0.8, "share of the indexable pages", "proposal")
    fewest_pages: int = limit(5, "pages with the same H1", "proposal; fewer do not show a template")
    most_repeats: int = limit(2, "times the same heading on a page", "proposal")


def outline(page: Page) -> list[str]:
    """The first 20 headings, each with its level."""
    return [f"h{heading.level} {heading.text}" for heading in page.headings[:20]]
