"""What the server sends beside what a browser shows when scripts have run."""

from dataclasses import dataclass

from tuiguang.model.page import Page
from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    js_growth: float = limit(1.5, "times the words of the page as sent", "proposal")
    thin_words: int = limit(200, "words", "Seonaut's bound for thin content")
    thin_hanzi: int = limit(300, "hanzi", "proposal")
    fewest_added: int = limit(20, "words that scripts add", "proposal; a counter or a greeting is no content")
    least_raw_share: float = limit(0.5, "share of the words in the page as sent", "proposal")
    fewest_words: int = limit(50, "words or hanzi of the page as shown", "proposal")
    js_link_share: float = limit(0.2, "share of the links within the site", "proposal")


def robots_words(contents: tuple[str, ...]) -> set[str]:
    """The directives of robots metas; `none` stands for noindex and nofollow."""
    words = {word.strip() for content in contents for word in content.lower().split(",")}
    return words | {"noindex", "nofollow"} if "none" in words else words


def sent_robots(page: Page) -> tuple[str, ...]:
    return tuple(meta.content for meta in page.metas if meta.name == "robots" and meta.kind == "name")
