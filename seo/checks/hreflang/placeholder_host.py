"""Addresses of a template, a test system or a shop platform instead of the site's own."""

import re
from collections.abc import Iterator
from functools import lru_cache

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import host, hostname, is_private

_MADE_UP = re.compile(
    r"(?:^|\.)(?:example\.(?:com|org|net)|your-?(?:domain|site|store|shop|website)\.\w+|my-?(?:domain|site|website)\.\w+"
    r"|domain\.(?:com|tld)|changeme\.\w+)$"
)
_TEST_SYSTEM = re.compile(
    r"^(?:staging|stage|dev|develop|test|testing|uat|qa|preview|preprod|sandbox|demo)\d?\.[^.]+\."
)
_PLATFORM = re.compile(
    r"\.(?:myshopify\.com|mybigcommerce\.com|myshopline\.com|myshoplaza\.com|vercel\.app|netlify\.app|pages\.dev"
    r"|herokuapp\.com|azurewebsites\.net|wpengine\.com|kinsta\.cloud|github\.io|web\.app|onrender\.com)$"
)


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Also when all versions lie on one host that is not the page's. Sitemaps are told at the start page."""
    if _is_placeholder(host(page.url)):
        return
    named = list(dict.fromkeys(host(a.url) for a in page.alternates if a.url))
    hosts = dict.fromkeys(named, "hreflang")
    if page.canonical:
        hosts.setdefault(host(page.canonical), "canonical")
    if site is not None and page.url == site.start_url:
        entries = (entry for sitemap in site.sitemaps for entry in sitemap.entries if entry.url)
        hosts = {host(entry.url): "sitemap" for entry in entries} | hosts
    alien = named if len(named) == 1 and named[0] != host(page.url) else []
    wrong = [name for name in hosts if _is_placeholder(name) or name in alien]
    if wrong:
        yield {"hosts": wrong[:20], "sources": sorted({hosts[name] for name in wrong}), "own": host(page.url)}


@lru_cache(maxsize=4096)
def _is_placeholder(of_host: str) -> bool:
    name = hostname(f"http://{of_host}/")
    return any(kind.search(name) for kind in (_MADE_UP, _TEST_SYSTEM, _PLATFORM)) or is_private(name)
