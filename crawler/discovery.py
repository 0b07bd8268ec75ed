"""Which of the URLs that an answer names belong to the crawl, and as what."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import re2

from tuiguang.errors import UserError
from tuiguang.model.crawl import CrawlOptions, Found, Task
from tuiguang.model.page import Page
from tuiguang.model.site import UrlKind
from tuiguang.model.sitemap import Sitemap
from tuiguang.storage.frontier import TOO_DEEP
from tuiguang.urls import host, is_private, path

LONGEST_URL = 2_083  # what old browsers and Scrapy take; longer ones are a fault of the site
MOST_SEGMENTS = 20  # Heritrix: a path of more is a trap
MOST_REPEATS = 3  # of one segment in a path, as in /a/a/a/a
SITEMAP_DEPTH = 3  # of indexes in indexes


class Scope:
    """The borders of one crawl. Raises UserError for a pattern that RE2 does not take."""

    def __init__(
        self, options: CrawlOptions, hosts: Iterable[str], known: Callable[[str, UrlKind], bool] = lambda _u, _k: False
    ) -> None:
        """`known` tells which URLs the frontier holds already: they need not be named again."""
        self.options, self.known = options, known
        self.hosts = frozenset(hosts)
        self.private = any(is_private(name.rpartition(":")[0] or name) for name in self.hosts)
        self._include = [_pattern(text, "--include") for text in options.include]
        self._exclude = [_pattern(text, "--exclude") for text in options.exclude]
        self._skips: dict[str, str] = {}

    def found_in(self, page: Page, task: Task) -> tuple[Found, ...]:
        """Every URL once that the page names. Links of a list of URLs are not followed."""
        found: dict[str, Found] = {}
        deeper = task.depth + 1
        if page.location:
            self._add(found, page.location, task.kind, task.depth)
        if task.kind == "page" and not self.options.alone:
            for url in _page_urls(page):
                self._add(found, url, "page", deeper)
            for url in _resource_urls(page):
                self._add(found, url, "resource", deeper)
        return tuple(found.values())

    def found_in_sitemap(self, sitemap: Sitemap, depth: int) -> tuple[Found, ...]:
        """Pages that a sitemap lists, or the sitemaps that an index names, as deep as SITEMAP_DEPTH."""
        kind: UrlKind = "sitemap" if sitemap.kind == "index" else "page"
        if kind == "sitemap" and depth >= SITEMAP_DEPTH:
            return ()
        found: dict[str, Found] = {}
        for entry in sitemap.entries:
            if entry.url and host(entry.url) in self.hosts:
                self._add(found, entry.url, kind, depth + 1 if kind == "sitemap" else 1)
        return tuple(found.values())

    def sitemap_files(self, urls: Iterable[str]) -> tuple[Found, ...]:
        """Sitemaps may live on another host than the site, when its robots.txt names them."""
        return tuple(Found(url, host(url), "sitemap", 0) for url in dict.fromkeys(urls) if url)

    def _add(self, found: dict[str, Found], url: str, kind: UrlKind, depth: int) -> None:
        if not url or url in found or self.known(url, kind):
            return
        name = host(url)
        if kind == "page" and name not in self.hosts:
            kind = "external"
        found[url] = Found(url, name, kind, depth, self._skip(url, name, kind, depth))

    def _skip(self, url: str, name: str, kind: UrlKind, depth: int) -> str:
        """Why a URL is recorded but not asked for, "" when it is."""
        if kind == "page" and self.options.urls and depth > 0:
            return "not-in-list"
        if kind == "page" and 0 < self.options.max_depth < depth:
            return TOO_DEEP
        if url not in self._skips:
            if len(self._skips) > 100_000:
                self._skips.clear()
            self._skips[url] = self._skip_always(url, name, kind)
        return self._skips[url]

    def _skip_always(self, url: str, name: str, kind: UrlKind) -> str:
        if len(url) > LONGEST_URL:
            return "too-long"
        if name not in self.hosts and not self.private and is_private(name.rpartition(":")[0] or name):
            return "private-address"
        if kind == "external" and not self.options.check_external:
            return "external"
        if kind != "page":
            return ""
        if _is_trap(path(url)):
            return "trap"
        return self._filtered(url)

    def _filtered(self, url: str) -> str:
        if self._include and not any(pattern.search(url) for pattern in self._include):
            return "not-included"
        return "excluded" if any(pattern.search(url) for pattern in self._exclude) else ""


def _page_urls(page: Page) -> Iterator[str]:
    for link in page.links:
        yield link.url
    if page.refresh_url:
        yield page.refresh_url
    for canonical in page.canonicals:
        yield canonical.url
    for alternate in page.alternates:
        yield alternate.url
    for tag in page.link_tags:
        if tag.rel in ("next", "prev", "amphtml"):
            yield tag.url


def _resource_urls(page: Page) -> Iterator[str]:
    for image in page.images:
        yield image.url
    for resource in page.resources:
        yield resource.url


def _is_trap(of: str) -> bool:
    segments = [segment for segment in of.split("/") if segment]
    if len(segments) > MOST_SEGMENTS:
        return True
    return len(segments) > MOST_REPEATS and max(Counter(segments).values()) > MOST_REPEATS


def _pattern(text: str, flag: str) -> "re2._Regexp[str]":
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(text, options)
    except re2.error as error:
        raise UserError(
            "{flag} {text!r} is no valid pattern: {why}.",
            "Use RE2 syntax; look-ahead and back-references are not supported.",
            flag=flag,
            text=text,
            why=error.args[0].decode() if isinstance(error.args[0], bytes) else error,
        ) from None
