import pytest

from crawler.extract.page import extract
from seo.articles import has_author, is_article
from tuiguang.model.page import Page


def page(html: str, url: str = "https://shop.example/blog/lamp") -> Page:
    return extract(url, f"<!doctype html><meta charset=utf-8>{html}".encode())


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ("<article><h1>Lamp</h1></article>", "https://shop.example/blog/lamp"),
        ("<article><h1>灯</h1></article>", "https://shop.example/zixun/123.html"),
        ('<meta property="og:type" content="article"><h1>Lamp</h1>', "https://shop.example/lamp"),
        (
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script>',
            "https://shop.example/lamp",
        ),
    ],
)
def test_an_article_says_so_or_lies_in_a_blog(html: str, url: str) -> None:
    assert is_article(page(html, url))


@pytest.mark.parametrize(
    ("html", "url"),
    [
        ("<article><h1>Lamp</h1></article>", "https://shop.example/lamps/desk"),
        ("<article>One</article><article>Two</article>", "https://shop.example/blog/page-2"),
        ("<h1>Blog</h1>", "https://shop.example/blog/"),
        ('<meta property="og:type" content="product"><h1>Lamp</h1>', "https://shop.example/lamp"),
    ],
)
def test_products_and_lists_are_no_articles(html: str, url: str) -> None:
    assert not is_article(page(html, url))


@pytest.mark.parametrize(
    "html",
    [
        '<meta name="author" content="Lin Yue"><p>Look at brightness first.</p>',
        "<p>By Lin Yue</p><p>Look at brightness first.</p>",
        "<p>Written by Lin Yue</p>",
        "<p>3 May 2026 | By Lin Yue</p>",
        "<p>Lin Yue · 3 May 2026</p>",
        "<p>作者：林月</p>",
        "<p>文/林月</p>",
        "<p>2026年5月3日 林月</p>",
        '<main><a href="/authors/lin-yue">Lin Yue</a></main>',
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","author":"Lin"}</script>',
    ],
)
def test_bylines_are_seen(html: str) -> None:
    assert has_author(page(html))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Look at brightness first.</p>",
        "<p>Published on 3 May 2026 · 5 min read</p><p>Look at brightness first.</p>",
        "<p>发布时间：2026年5月3日 阅读 120 次</p>",
        "<p>Made by hand, sold by the metre.</p><footer>© 2026 Lanyue Ltd.</footer>",
    ],
)
def test_dates_and_other_words_are_no_bylines(html: str) -> None:
    assert not has_author(page(html))
