"""The keywords meta, which Google ignores and Chinese engines still read."""

import re
from dataclasses import dataclass

from tuiguang.model.page import Page
from tuiguang.rules import limit

_SEPARATORS = re.compile(r"[,，、;；|｜]")


@dataclass(frozen=True)
class Limits:
    most_phrases: int = limit(5, "phrases", "proposal; 3 to 5 are usual practice for Baidu")
    longest_units: int = limit(100, "display units", "proposal; 50 hanzi")
    same_on_pages: int = limit(3, "pages with the same keywords", "proposal")


def keyword_metas(page: Page) -> list[str]:
    return [meta.content for meta in page.metas if meta.name == "keywords" and meta.kind == "name"]


def keywords(page: Page) -> str:
    """The first keywords meta as written, "" when there is none."""
    return next((meta.content.strip() for meta in page.metas if meta.name == "keywords" and meta.kind == "name"), "")


def phrases(text: str) -> list[str]:
    """Cut at commas and at what people write in their place; words that blanks part are one phrase."""
    return [phrase for part in _SEPARATORS.split(text) if (phrase := part.strip())]


def languages(page: Page) -> list[str]:
    """Of the page, as declared and as found in its text, without country."""
    return [lang.lower().replace("_", "-").partition("-")[0] for lang in (page.lang, page.text.language) if lang]
