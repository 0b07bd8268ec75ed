"""Followed links to other sites that nobody can see."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from seo.checks.guards import html_page
from seo.page_links import foreign_links
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, registered_domain


@rule(on=html_page, priority="High", kind="Issue", engines="Google, Baidu")
def check(page: Page) -> Iterator[Facts]:
    hidden = [link for link in foreign_links(page) if link.hidden and not link.nofollow]
    found = [link for link in hidden if registered_domain(hostname(link.url)) not in _usual()]
    if found:
        links = dict.fromkeys(f"{link.text} → {link.url}" for link in found)
        yield {"count": len(found), "links": list(links)[:20]}


@lru_cache(maxsize=1)
def _usual() -> frozenset[str]:
    lines = Path(__file__).with_name("usual_hosts.txt").read_text("utf-8").splitlines()
    return frozenset(host for line in lines if not line.startswith("#") for host in line.split())
