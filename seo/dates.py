"""The dates of an article, as markup, metas and the page itself give them."""

import re

from seo.structured import graph
from tuiguang.model.page import Page

_METAS = (
    *("article:modified_time", "article:published_time", "og:updated_time", "bytedance:updated_time"),
    *("bytedance:published_time", "pubdate", "lastmodified", "date", "dc.date", "dc.date.modified"),
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_SHOWN = re.compile(
    rf"\b(?:19|20)\d\d ?[-/.年] ?\d{{1,2}} ?[-/.月] ?\d{{1,2}}|\b\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)\d\d\b"
    rf"|\b(?:{_MONTHS})[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
    rf"|\b\d{{1,2}}\.? (?:{_MONTHS})[a-zä]*\.?,? (?:19|20)\d\d",
    re.IGNORECASE,
)


def dates(page: Page) -> list[str]:
    """Days in ISO form that markup, metas and <time> elements name, earliest first."""
    marked = [
        text
        for node in graph(page).of("Article")
        for name in ("dateModified", "datePublished", "dateCreated")
        for text in node.texts(name)
    ]
    named = [meta.content for meta in page.metas if meta.name in _METAS]
    found = (_ISO.match(text.strip()) for text in (*marked, *named, *page.times))
    return sorted({match[0] for match in found if match})


def shows_date(text: str) -> bool:
    """A date as people write it stands in the text."""
    return bool(_SHOWN.search(text))
