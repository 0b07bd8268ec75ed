import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from serving import Site

import crawler.rendering
from crawler.rendering import render, rendered_facts
from tuiguang.browser import find_browser
from tuiguang.errors import UserError
from tuiguang.model.page import Rendered

SHOP = """<!doctype html><title>Loading…</title><link rel="canonical" href="/raw"><div id="app"></div>
<script>
document.title = 'LED desk lamp';
document.querySelector('link').href = '/lamp';
document.head.insertAdjacentHTML('beforeend', '<meta name="robots" content="noindex">');
document.querySelector('#app').innerHTML =
  '<h1>LED desk lamp</h1><a href="/white">White</a> <a routerlink="/black">Black</a>';
</script>"""


def page(script: str) -> str:
    return f"<!doctype html><title>Before</title><body><script>{script}</script>"


def shown(site: Site, paths: Iterable[str], timeout_s: float = 20) -> tuple[dict[str, Rendered], dict[str, str]]:
    """By path: what was shown, and why the others were not."""
    unread: dict[str, str] = {}
    urls = [site.url(path) for path in paths]
    found = dict(render(urls, user_agent="tuiguang-test", timeout_s=timeout_s, unread=unread.__setitem__))
    assert list(found) == [url for url in urls if url in found]
    return (
        {url.removeprefix(site.base): facts for url, facts in found.items()},
        {url.removeprefix(site.base): cause for url, cause in unread.items()},
    )


def test_links_without_an_address_are_kept_by_their_start_tags() -> None:
    document = b'<body><a href="/white">White</a><a routerlink="/black">Black</a><li onclick="go(3)">Red</li>'
    facts = rendered_facts("https://shop.example/", document)
    assert facts.links == ("https://shop.example/white",)
    assert facts.soft_links == ('<a routerlink="/black">', '<li onclick="go(3)">')


def test_without_playwright_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(UserError, match="Playwright") as caught:
        next(render(["https://shop.example/"], user_agent="x", timeout_s=1))
    assert "tuiguang[browser]" in caught.value.hint


def test_without_a_browser_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("playwright")
    monkeypatch.setattr(crawler.rendering, "find_browser", lambda: find_browser(names=(), places=()))
    with pytest.raises(UserError, match="no browser") as caught:
        next(render(["https://shop.example/"], user_agent="x", timeout_s=1))
    assert "Chromium" in caught.value.hint


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.skipif(find_browser() is None, reason="no Chrome, Chromium or Edge is installed")
class TestWithABrowser:
    def test_what_scripts_make_of_a_page_is_read(self) -> None:
        with Site({"/": SHOP}) as site:
            found, unread = shown(site, ["/"])
            assert not unread
            assert found["/"] == Rendered(
                title="LED desk lamp",
                h1="LED desk lamp",
                canonical=site.url("/lamp"),
                robots=("noindex",),
                links=(site.url("/white"),),
                words=5,
                url=site.url("/"),
                soft_links=('<a routerlink="/black">',),
            )
            assert site.requests[0].headers["User-Agent"] == "tuiguang-test"

    def test_pictures_are_not_asked_for_and_sockets_windows_and_files_stay_shut(self) -> None:
        script = """
        const said = [];
        const say = word => { said.push(word); document.title = said.sort().join(' ') };
        fetch('file:///etc/hostname').catch(() => say('file'));
        new WebSocket(location.origin.replace('http', 'ws')).onclose = () => say('socket');
        alert('stop'); say('alert');
        window.open('/popup');
        """
        with Site({"/": page(script) + '<img src="/lamp.png"><link rel="stylesheet" href="/shop.css">'}) as site:
            found, _ = shown(site, ["/"])
            assert found["/"].title == "alert file socket"
            assert sorted(site.paths()) == ["/", "/shop.css"]

    def test_errors_of_scripts_are_noted(self) -> None:
        with Site({"/": page("setTimeout(() => { throw new Error('cart is not defined') }, 20)")}) as site:
            found, _ = shown(site, ["/"])
            assert found["/"].console_errors == ("cart is not defined",)

    def test_where_scripts_lead_to_is_told(self) -> None:
        with Site({"/": page("location.replace('/next#top')"), "/next": "<title>Next</title>"}) as site:
            found, _ = shown(site, ["/"])
            assert (found["/"].url, found["/"].title) == (site.url("/next"), "Next")

    def test_a_page_that_never_rests_is_read_as_it_is(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(crawler.rendering, "SETTLE_S", 1.0)
        with Site({"/": page("setInterval(() => fetch('/x'), 100)"), "/x": "x"}) as site:
            found, _ = shown(site, ["/"])
            assert found["/"].title == "Before"

    def test_pages_that_cannot_be_shown_are_named_and_the_others_go_on(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(crawler.rendering, "LARGEST_DOCUMENT", 50_000)
        pages = {
            "/hangs": page("setTimeout(() => { while (true) {} }, 50)"),
            "/error": (503, {}, "<title>Busy</title>"),
            "/file": (200, {"Content-Type": "application/zip", "Content-Disposition": "attachment"}, "PK"),
            "/large": page("document.body.innerHTML = 'lamp '.repeat(20000)"),
            "/good": "<title>Good</title>",
        }
        with Site(pages) as site:
            found, unread = shown(site, pages, timeout_s=6)
        assert list(found) == ["/good"]
        assert (unread["/hangs"], unread["/error"], unread["/large"]) == ("timeout", "status-503", "too-large")
        assert "ownload" in unread["/file"]

    def test_a_new_browser_comes_after_so_many_pages(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What one page leaves behind (a cookie, a login) is there for the next, until the browser is gone."""
        monkeypatch.setattr(crawler.rendering, "PAGES_A_BROWSER", 2)
        counting = page("localStorage.n = +(localStorage.n || 0) + 1; document.title = localStorage.n")
        with Site({"/1": counting, "/2": counting, "/3": counting}) as site:
            found, _ = shown(site, ["/1", "/2", "/3"])
        assert [facts.title for facts in found.values()] == ["1", "2", "1"]

    def test_a_browser_that_does_not_start_is_quoted(self, tmp_path: Path) -> None:
        with pytest.raises(UserError, match="did not start"):
            next(render(["http://127.0.0.1/"], user_agent="x", timeout_s=5, browser=tmp_path / "no-such-browser"))
