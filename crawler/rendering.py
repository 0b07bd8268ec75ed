"""What a browser makes of a page when its scripts have run, beside what the server sent."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crawler.extract.page import extract
from tuiguang.browser import QUIET, find_browser, has_sandbox
from tuiguang.errors import UserError
from tuiguang.model.page import Rendered
from tuiguang.urls import hostname, is_private, normalise

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page, Playwright, Route

PAGES_A_BROWSER = 200  # then a new one: what leaks in it must not grow with the site
SETTLE_S = 5.0  # after the document has come: a page that polls for ever is read as it is then
LARGEST_DOCUMENT = 20_000_000  # characters
MOST_ERRORS, LONGEST_ERROR = 50, 300
UNNEEDED = frozenset(("image", "media", "font"))  # they change nothing that is read
SOFT_LINKS = frozenset(("link-without-href", "click-target"))
_TOO_LARGE = "document is too large"
# Asked as a condition, because that is the one way of asking that a page cannot keep waiting for ever.
_MEASURE = (
    f"most => {{ if (document.documentElement.outerHTML.length > most) throw Error('{_TOO_LARGE}'); return true }}"
)

Unread = Callable[[str, str], None]  # is told the address and the cause


def rendered_facts(url: str, document: bytes, *, end_url: str = "", errors: Sequence[str] = ()) -> Rendered:
    """`document` is the DOM written out as HTML; `end_url` where the browser ended; `errors` from its console."""
    page = extract(end_url or url, document, status=200, headers=[("content-type", "text/html; charset=utf-8")])
    return Rendered(
        title=page.title,
        description=page.description,
        h1=page.h1,
        canonical=page.canonical,
        robots=tuple(meta.content for meta in page.meta_all("robots")),
        links=tuple(dict.fromkeys(link.url for link in page.links if link.url)),
        words=page.text.words,
        url=end_url or url,
        console_errors=tuple(errors),
        soft_links=tuple(dict.fromkeys(spot.tag for spot in page.spots if spot.kind in SOFT_LINKS)),
    )


def render(
    urls: Iterable[str],
    *,
    user_agent: str,
    timeout_s: float,
    browser: Path | None = None,
    unread: Unread = lambda url, cause: None,
) -> Iterator[tuple[str, Rendered]]:
    """Each page as a browser shows it, one after the other; `timeout_s` bounds each.

    A page that cannot be shown is left out, and told to `unread` with its cause: "timeout", "status-403", "too-large"
    or the browser's own words. Raises UserError when Playwright or a browser is missing, or does not start.
    """
    play = _playwright()
    program = _program(browser)
    waiting = iter(urls)
    with play() as playwright:
        while batch := list(islice(waiting, PAGES_A_BROWSER)):
            while batch:
                with _context(playwright, program, user_agent) as context:
                    yield from _shown(context, batch, timeout_s, unread)


def _playwright() -> Callable[[], Any]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise UserError(
            "Pages cannot be rendered: Playwright is not installed.",
            'Install it with pip install "tuiguang[browser]", or leave --render out.',
        ) from None
    return sync_playwright


def _program(browser: Path | None) -> str:
    program = str(browser or find_browser() or "")
    if not program:
        raise UserError(
            "Pages cannot be rendered: no browser was found.",
            "Install Google Chrome, Chromium or Microsoft Edge (Debian, Ubuntu: apt install chromium), "
            "or leave --render out.",
        )
    return program


@contextmanager
def _context(playwright: Playwright, program: str, user_agent: str) -> Iterator[BrowserContext]:
    """A browser with a new, empty profile, which is gone with it. It asks by http and https alone, past no proxy."""
    from playwright.sync_api import Error

    sandbox = has_sandbox()
    switches = [*QUIET, "--no-proxy-server", *([] if sandbox else ["--no-sandbox"])]
    try:
        browser = playwright.chromium.launch(executable_path=program, args=switches, chromium_sandbox=sandbox)
    except Error as error:
        raise UserError(
            "{browser} did not start: {said}",
            "Start it by hand to see what is wrong, or install another browser.",
            browser=program,
            said=_first_line(error),
        ) from None
    try:
        context = browser.new_context(
            user_agent=user_agent, locale="zh-CN", accept_downloads=False, service_workers="block"
        )
        context.route("**/*", lambda route: route.abort())  # of windows that a page opens; pages have their own
        context.route_web_socket("**/*", lambda socket: socket.close())
        yield context
    finally:
        browser.close()


def _answer(route: Route, inside: bool) -> None:
    """Pictures are not needed; and a page of the web has no business on the user's own network (`inside`)."""
    request = route.request
    inward = not inside and is_private(hostname(request.url))
    if inward or request.resource_type in UNNEEDED or not request.url.startswith(("http://", "https://")):
        route.abort()
    else:
        route.continue_()


def _shown(
    context: BrowserContext, batch: list[str], timeout_s: float, unread: Unread
) -> Iterator[tuple[str, Rendered]]:
    """Takes pages off the batch. Stops early after one that hung or crashed: the browser is not to be trusted then."""
    from playwright.sync_api import Error, TimeoutError

    while batch:
        url = batch.pop(0)
        try:
            rendered = _one(context, url, timeout_s)
        except TimeoutError:
            unread(url, "timeout")
            return
        except Error as error:
            unread(url, "too-large" if _TOO_LARGE in str(error) else _first_line(error))
            return
        if isinstance(rendered, str):
            unread(url, rendered)
        else:
            yield url, rendered


def _one(context: BrowserContext, url: str, timeout_s: float) -> Rendered | str:
    """The facts, or why there are none."""
    from playwright.sync_api import TimeoutError

    end = time.monotonic() + timeout_s
    errors: list[str] = []
    page = context.new_page()
    try:
        inside = is_private(hostname(url))
        page.route("**/*", lambda route: _answer(route, inside))
        _deafen(page, errors)
        response = page.goto(url, wait_until="domcontentloaded", timeout=_left_ms(end))
        if response is not None and response.status >= 400:
            return f"status-{response.status}"
        with suppress(TimeoutError):  # one that never rests is read as it is by then
            page.wait_for_load_state("networkidle", timeout=min(SETTLE_S * 1000, _left_ms(end)))
        page.wait_for_function(_MEASURE, arg=LARGEST_DOCUMENT, timeout=_left_ms(end))
        document = page.locator("html").inner_html(timeout=_left_ms(end))
        end_url = normalise(page.url)
    finally:
        page.close()
    source = f"<!doctype html><html>{document}</html>".encode("utf-8", "replace")
    return rendered_facts(url, source, end_url=end_url, errors=errors)


def _deafen(page: Page, errors: list[str]) -> None:
    """Nobody answers its questions, opens its windows; its uncaught errors are noted."""
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.on("popup", lambda popup: popup.close())
    page.on("pageerror", lambda error: _note(errors, error.message))


def _note(errors: list[str], message: str) -> None:
    if len(errors) < MOST_ERRORS:
        errors.append(" ".join(message.split())[:LONGEST_ERROR])


def _left_ms(end: float) -> float:
    """At least a moment: 0 would mean no limit."""
    return max(1.0, (end - time.monotonic()) * 1000)


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:LONGEST_ERROR]
