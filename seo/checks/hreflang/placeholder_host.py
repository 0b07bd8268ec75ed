"""Addresses of a template, a test system or a shop platform instead of the site's own."""

import re
from collections.abc import Iterator
from functools import lru_cache

from seo.checks.guards import html_page
from seo.hreflang import other_hosts
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import host, hostname, is_private

_MADE_UP = re.compile(
    r"(?:^|\.)(?:example\.(?:com|org|net)|(?:your|my)-?(?:domain|site|store|shop|website)\.\w+|domain\.(?:com|tld)"
    r"|website\.com|changeme\.\w+)$"
)
_TEST_SYSTEM = re.compile(r"^(?:staging|stage|dev|develop|test|testing|uat|qa|preview|preprod|sandbox|demo)\d?[.-]")
_PLATFORM = re.compile(
    r"\.(?:myshopify\.com|mybigcommerce\.com|myshopline\.com|myshoplaza\.com|vercel\.app|netlify\.app|pages\.dev"
    r"|herokuapp\.com|azurewebsites\.net|wpengine\.com|kinsta\.cloud|github\.io|web\.app|onrender\.com)$"
)


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Sitemaps are told at the start page: one setting makes them all."""
    if _is_placeholder(host(page.url)):
        return
    hosts = dict.fromkeys(other_hosts(page, page.alternates), "hreflang")
    if page.canonical:
        hosts.setdefault(host(page.canonical), "canonical")
    if site is not None and page.url == site.start_url:
        entries = (entry for sitemap in site.sitemaps for entry in sitemap.entries if entry.url)
        hosts = {host(entry.url): "sitemap" for entry in entries} | hosts
    wrong = [name for name in hosts if _is_placeholder(name)]
    if wrong:
        yield {"hosts": wrong[:20], "sources": sorted({hosts[name] for name in wrong}), "own": host(page.url)}


@lru_cache(maxsize=4096)
def _is_placeholder(of_host: str) -> bool:
    name = hostname(f"http://{of_host}/")
    return any(kind.search(name) for kind in (_MADE_UP, _TEST_SYSTEM, _PLATFORM)) or is_private(name)
