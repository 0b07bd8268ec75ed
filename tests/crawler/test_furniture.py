"""Menus and footers read from memory give the same facts as the document read whole."""

from pathlib import Path

import pytest
import shop

from crawler.extract import page as extraction
from crawler.extract.furniture import Furniture
from crawler.extract.page import extract
from tuiguang.model.page import Page

DEMO = Path(__file__).parents[2] / "cli" / "demo" / "shop"
HEADERS = [("content-type", "text/html; charset=utf-8")]
MENU = "<nav>" + "".join(f'<a href="/c/{n}" title="t">Category {n}</a> ' for n in range(60)) + "</nav>"
UNNAMED = "<svg role=img aria-labelledby=here></svg><svg role=img aria-labelledby=nowhere></svg>"
FOOTER = "<footer>" + "".join(f'<a href="about{n}.html#x">About {n}</a> ' for n in range(60)) + "</footer>"


def whole(url: str, body: str, monkeypatch: pytest.MonkeyPatch) -> Page:
    """The document as it is read when nothing is set aside."""
    with monkeypatch.context() as patch:
        patch.setattr(Furniture, "set_aside", lambda self, source: source)
        return extract(url, body, status=200, headers=HEADERS)


def twice(url: str, body: str) -> Page:
    """Read once, so that its furniture is remembered, and again from memory."""
    extract(url, body, status=200, headers=HEADERS)
    return extract(url, body, status=200, headers=HEADERS)


def pieces(body: str) -> int:
    furniture = Furniture(extraction._REMEMBERED)
    furniture.set_aside(body)
    return len(furniture.pieces)


@pytest.mark.parametrize("path", sorted(DEMO.rglob("*.html"))[::4], ids=lambda path: path.name)
def test_pages_of_the_demo_shop(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url, body = f"https://shop.example/{path.relative_to(DEMO).as_posix()}", path.read_text("utf-8", "replace")
    assert twice(url, body) == whole(url, body, monkeypatch)


def test_pages_of_a_generated_shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.build(tmp_path, 20, "http://127.0.0.1:1")
    for path in sorted((tmp_path / "www").rglob("*.html")):
        url, body = f"http://127.0.0.1:1/{path.name}", path.read_text("utf-8")
        assert pieces(body) == 2
        assert twice(url, body) == whole(url, body, monkeypatch)


PAGES = {
    "plain": f"<body>{MENU}<main><h1>Lamp</h1><p>Text</p></main>{FOOTER}",
    "inside a link": f'<body><a href="/">{MENU}</a><p>x',
    "inside a heading": f"<body><h1>A {MENU} B</h1>",
    "inside an open bold": f"<body><b>{MENU}<p>bold?",
    "leaking bold": f"<body>{MENU.replace('</nav>', '<b>x</nav>')}<p>bold?</p>",
    "names that stand elsewhere": f"<body>{MENU.replace('</nav>', UNNAMED + '</nav>')}<p id=here>x",
    "an image without address": f"<body>{MENU.replace('</nav>', '<img src> <img src=i.jpg></nav>')}<p>x",
    "in a comment": f"<body><!-- {MENU} --><p>x",
    "in a script": f"<body><script>var m = '{MENU}';</script><p>x",
    "in a template": f"<body><template>{MENU}</template>{FOOTER}",
    "in a table": f"<body><table><tr><td>{MENU}</td></tr></table>",
    "in a list": f"<body><ul>{MENU}<li>x</ul>",
    "in the head": f"<head><title>x</title>{MENU}<link rel=canonical href=/c></head>",
    "hidden": f'<body><div style="display:none">{MENU}</div>{FOOTER}',
    "in an article": f"<body><article>{MENU.replace('nav>', 'header>')}<p>text of the article here</article>",
    "twice": f"<body>{MENU}{MENU}<p>x</p>{FOOTER}{FOOTER}",
    "nested": f"<body><header>{MENU}<nav>{MENU}</nav></header>",
    "unclosed": f"<body>{MENU[:-6]}<p>x",
    "upper case": f"<body>{MENU.replace('nav', 'NAV')}{FOOTER}",
    "with the mark itself": f'<body><nav data-tuiguang-furniture="0"></nav>{MENU}',
    "with a base": f'<head><base href="https://cdn.example/x/"></head><body>{MENU}{FOOTER}',
    "lazy pictures": f"<body>{MENU.replace('</nav>', '<img data-src=a.png src=b.png></nav>')}",
}


@pytest.mark.parametrize("name", PAGES)
def test_odd_places(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://shop.example/deep/page.html"
    assert twice(url, PAGES[name]) == whole(url, PAGES[name], monkeypatch)


def test_addresses_that_hang_on_the_page_are_resolved_on_each(monkeypatch: pytest.MonkeyPatch) -> None:
    body = PAGES["plain"]
    first, second = (twice(f"https://shop.example/{name}/x", body) for name in ("one", "two"))
    assert first.links[-1].url == "https://shop.example/one/about59.html"
    assert second.links[-1].url == "https://shop.example/two/about59.html"
    assert second == whole("https://shop.example/two/x", body, monkeypatch)
