"""Links to a developer's own machine or to an address inside an office network."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import host, hostname, is_private

DEV_PORTS = ("3000", "4200", "5173")  # the usual ones of Next.js and React, of Angular and of Vite


@rule(on=html_page, priority="Critical", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    """On a test system that is checked itself other addresses of its network are in order, localhost is not."""
    abroad = of(page).abroad
    is_wrong = _is_other_loopback(hostname(page.url)) if abroad and _is_local(host(page.url)) else _is_local
    found = [link for link in abroad if is_wrong(host(link.url))]
    if found:
        hrefs = list(dict.fromkeys(link.href.strip() for link in found))
        yield {"count": len(hrefs), "links": hrefs[:20], "anchor": found[0].text or found[0].label}


def _is_other_loopback(own: str) -> Callable[[str], bool]:
    def is_other(of_host: str) -> bool:
        name = hostname(f"http://{of_host}/")
        return name != own and (name in ("localhost", "[::1]") or name.startswith("127."))

    return is_other


@lru_cache(maxsize=4096)
def _is_local(of_host: str) -> bool:
    name = hostname(f"http://{of_host}/")
    return of_host[len(name) + 1 :] in DEV_PORTS or is_private(name)
