"""An answer of a server becomes the result of its task. Knows no Scrapy: examples and tests take the same way."""

from collections.abc import Sequence

import msgspec

from crawler.extract.page import extract
from crawler.extract.sitemap import read_sitemap
from crawler.work import Work
from tuiguang import robots
from tuiguang.model.crawl import Found, HostRobots, Result, Task
from tuiguang.model.page import Fetch, Page
from tuiguang.model.probes import probe_urls
from tuiguang.urls import host, hostname, join, registered_domain

LARGEST_ROBOTS = 512 * 1024  # bytes kept: a little more than the 500 KiB that are parsed
LONGEST_TEXT = 20_000  # bytes of a probed text file
SITEMAP_PLACES = ("/sitemap.xml", "/sitemap_index.xml", "/sitemap.txt")  # asked where robots.txt names none
ROBOTS_RETRY_S = 3600.0  # a robots.txt that could not be read is asked for again after that
Headers = Sequence[tuple[str, str]]


class Answers:
    """What came of a task is told here once, by exactly one call."""

    def __init__(self, work: Work) -> None:
        self.work = work

    def page(self, task: Task, status: int, headers: Headers, body: bytes, fetch: Fetch) -> None:
        """A page, a resource or a link to elsewhere. Only pages are read; of the others size and type are facts."""
        whole = body if task.kind in ("page", "probe") else None
        page = extract(task.url, whole, status=status, headers=headers, fetch=fetch)
        if task.kind == "probe" and page.media_type.startswith("text/") and not page.is_html:
            page = msgspec.structs.replace(page, plain_text=body[:LONGEST_TEXT].decode("utf-8", "replace"))
        if whole is None:
            page = msgspec.structs.replace(page, size_bytes=len(body) or _named_size(headers))
        self._adopt_host(task, page)
        found = (*self.work.scope.found_in(page, task), *self._probes_where_the_site_is(task, page))
        self.work.finish(Result(task=task, state="done", page=page, found=found))

    def sitemap(self, task: Task, status: int, headers: Headers, body: bytes) -> None:
        media = next((value for name, value in headers if name == "content-type"), "")
        sitemap = read_sitemap(
            task.url, body, status=status, media_type=media.partition(";")[0].strip().lower(), depth=task.depth
        )
        found = self.work.scope.found_in_sitemap(sitemap, task.depth) if 200 <= status < 300 else ()
        if 300 <= status < 400 and (target := join(task.url, dict(headers).get("location", ""))):
            found = self.work.scope.sitemap_files([target])
        self.work.finish(Result(task=task, state="done", sitemap=sitemap, found=found))

    def robots(self, task: Task, found: HostRobots) -> None:
        """Crawl-delay is obeyed up to a cap; sitemaps named here are read for the site's own hosts."""
        options = self.work.options
        rules = robots.parse(found.body) if 200 <= (found.status or 0) < 300 else robots.ALLOW_ALL
        asked = 0.0 if options.ignore_robots else rules.crawl_delay(options.user_agent) or 0.0
        delay = max(self.work.delay_s, min(asked, options.longest_crawl_delay_s))
        maps: Sequence[str] = ()
        if task.host in self.work.scope.hosts and not options.urls and not found.error:
            maps = [join(task.url, text) for _, text in rules.sitemaps] or [join(task.url, at) for at in SITEMAP_PLACES]
        known = msgspec.structs.replace(found, delay_s=delay, body=found.body[:LARGEST_ROBOTS])
        self.work.finish(Result(task=task, state="done", robots=known, found=self.work.scope.sitemap_files(maps)))

    def none(self, task: Task, error: str, detail: str) -> None:
        """No whole answer came, and none is expected any more."""
        if task.kind == "robots":
            self.robots(task, HostRobots(url=task.url, error=error, valid_s=ROBOTS_RETRY_S))
        elif task.kind == "sitemap":
            unread = msgspec.structs.replace(read_sitemap(task.url, b"", status=None, depth=task.depth), error=error)
            self.work.finish(Result(task=task, state="failed", reason=error, sitemap=unread))
        else:
            fetch = Fetch(error=error, error_detail=detail, attempts=task.attempt)
            page = extract(task.url, None, status=None, headers=None, fetch=fetch)
            self.work.finish(Result(task=task, state="failed", reason=error, page=page))

    def _probes_where_the_site_is(self, task: Task, page: Page) -> list[Found]:
        """The start page redirects: the address that it leads to is probed as well."""
        if task.url != self.work.options.start_url or not page.location or self.work.options.alone:
            return []
        return [Found(url, host(url), "probe", 0) for url in probe_urls(page.location).values()]

    def _adopt_host(self, task: Task, page: Page) -> None:
        """http to https, or shop.com to www.shop.com: the start page says where the site is."""
        target = host(page.location) if page.location else ""
        if task.depth or not target or target in self.work.scope.hosts or self.work.options.urls:
            return
        same = registered_domain(hostname(page.location)) == registered_domain(hostname(task.url))
        if same or task.url == self.work.options.start_url:
            self.work.adopt(target)


def _named_size(headers: Headers) -> int:
    """A HEAD answer names the size of what a GET would bring."""
    return next((int(value) for name, value in headers if name == "content-length" and value.isdigit()), 0)
