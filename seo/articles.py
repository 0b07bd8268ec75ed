"""Which pages are articles: what authors, dates and sources are asked of."""

import re

from seo.structured import Node, graph
from tuiguang.model.page import Page
from tuiguang.urls import path

_IN_BLOG = re.compile(
    r"/(?:blogs?|news|articles?|posts?|stories|magazine|guides?|zixun|xinwen|wenzhang|boke)/[^/]*[^/.]", re.IGNORECASE
)


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
