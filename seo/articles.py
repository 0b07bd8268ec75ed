"""Which pages are articles: what authors, dates and sources are asked of."""

import re

from seo.structured import Node, graph
from tuiguang.model.once import once_a_page
from tuiguang.model.page import Page
from tuiguang.urls import path

_IN_BLOG = re.compile(
    r"/(?:blogs?|news|articles?|posts?|stories|magazine|guides?|zixun|xinwen|wenzhang|boke)/[^/]*[^/.]", re.IGNORECASE
)


@once_a_page
def is_article(page: Page) -> bool:
    """It says so in its structured data or Open Graph, or is one <article> below an address of a blog."""
    if page.structured and article_nodes(page):
        return True
    if (page.meta("og:type") or "").strip().lower() == "article":
        return True
    return page.elements.get("article") == 1 and _IN_BLOG.search(path(page.url)) is not None


def article_nodes(page: Page) -> list[Node]:
    """The articles that the structured data is about; those of lists stand inside something."""
    found = graph(page)
    return [node for node in found.of("Article") if node.parent is None or node.within == "mainEntity"]


_AUTHOR_METAS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "twitter:creator",
    "byl",
    "dc.creator",
)
_PROFILE = re.compile(r"/(?:authors?|team|people|writers?|contributors?|staff|u|user|zuozhe)/[^/]", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:^|\n|[|·•—–-] ?)(?:[Bb]y|BY|(?:Written|Posted|Published|Words|Text|Reviewed) by|Author:?|Von|Par|Por|Di)"
    r"[ :]+[^\W\d_a-z]"
    r"|(?:作者|撰文|撰稿|主笔|文案|编辑|责编|小编|供稿|来源)\s*[:：/|丨]\s*\S|(?:^|\n|\s)文\s*[/|丨]\s*\S",
    re.MULTILINE,
)
_DATED_LINE = re.compile(r"^.{0,80}\b20\d\d.{0,80}$", re.MULTILINE)
_OF_DATES = re.compile(
    r"[\d\W_]+|published|updated|posted|last|modified|on|at|am|pm|min(?:utes?)?|read(?:ing)?|views?|comments?"
    r"|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|mon|tue[s]?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun"
    r"|day|st|nd|rd|th|发布|更新|发表|时间|日期|[年月日时分秒]|阅读|浏览|评论|于|次|分钟|最后|上午|下午",
    re.IGNORECASE,
)
_HEAD, _TAIL = 1_500, 600  # characters of the text where a byline stands


def has_author(page: Page) -> bool:
    """Anything that says who wrote it: structured data, a meta, a link to a profile, a byline.

    A name alone in a line cannot be told from other text; beside a date it passes for a byline.
    """
    if page.structured and any(node.has("author") or node.has("creator") for node in article_nodes(page)):
        return True
    if any((page.meta(name) or "").strip() for name in _AUTHOR_METAS) or has_profile_link(page):
        return True
    return any(_BYLINE.search(text) or _named_beside_date(text) for text in _edges(page))


def has_profile_link(page: Page) -> bool:
    inside = (link for link in page.links if link.position in ("main", "aside") and (link.url or link.rel))
    return any("author" in link.rel.split() or _PROFILE.search(link.url) for link in inside)


def _edges(page: Page) -> tuple[str, ...]:
    main = page.text.main
    return main[:_HEAD], main[_HEAD:][-_TAIL:], page.text.boilerplate[:_HEAD]


def _named_beside_date(text: str) -> bool:
    return any(_OF_DATES.sub("", line[0]) for line in _DATED_LINE.finditer(text) if "©" not in line[0])
