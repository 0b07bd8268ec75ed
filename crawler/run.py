"""The front door: crawl a site into its database. Runs Scrapy's reactor: once in a process."""

import gc
import logging
import os
import signal
import socket
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess
from twisted.python.failure import Failure

from crawler.downloading.decompress import ACCEPTED
from crawler.frontier import FrontierScheduler
from crawler.spiders.site import SiteSpider
from crawler.work import Progress, Work
from tuiguang.model.crawl import CrawlOptions, Found
from tuiguang.model.probes import probe_urls
from tuiguang.storage.frontier import Frontier
from tuiguang.urls import host


def crawl(
    engine: sa.Engine, crawl_id: int, options: CrawlOptions, report: Callable[[Progress], None] = lambda _: None
) -> bool:
    """Fetch what the frontier holds until nothing is left. True when the crawl is complete, False when interrupted.

    The first call for a crawl_id starts it; a later one goes on where it stopped.
    """
    frontier = Frontier(engine, crawl_id, f"{socket.gethostname()}:{os.getpid()}:{uuid.uuid4().hex[:8]}")
    seeds = [Found(url, host(url), "page", 0) for url in options.urls or (options.start_url,)]
    frontier.start(options.start_url, {seed.host for seed in seeds}, [*seeds, *_probes(options)], options.delay_s)
    frontier.resume()
    work = Work(options, frontier, {}, frontier.pages_begun(), report)
    _rarely_collect_garbage()
    _run(work)
    work.close()
    return not frontier.pending()


def _rarely_collect_garbage() -> None:
    """A crawl makes and drops thousands of small objects a page, hardly any in cycles: a tenth of its time was gc."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _probes(options: CrawlOptions) -> list[Found]:
    urls = () if options.alone else probe_urls(options.start_url).values()
    return [Found(url, host(url), "probe", 0) for url in urls if url != options.start_url]


def _run(work: Work) -> None:
    process = AsyncCrawlerProcess(_settings(work))
    crawler = process.create_crawler(SiteSpider)

    def give_up(failure: Failure) -> None:
        assert crawler.engine is not None
        scheduler = crawler.engine.scheduler
        assert isinstance(scheduler, FrontierScheduler)
        scheduler.give_up(failure.value or RuntimeError(str(failure)))

    crawler.signals.connect(give_up, signals.spider_error, weak=False)
    logging.getLogger("scrapy.core.scraper").disabled = True  # what it would print, give_up raises
    process.crawl(crawler, work=work)
    with _own_handlers():
        process.start()


@contextmanager
def _own_handlers() -> Iterator[None]:
    """Scrapy's signal handlers outlive its reactor: Ctrl-C would do nothing while the pages are judged."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _settings(work: Work) -> dict[str, Any]:
    """Every quantity that a server controls has a cap; nothing listens; nothing runs that is not needed."""
    options = work.options
    return {
        "SCHEDULER": "crawler.frontier.FrontierScheduler",
        "DOWNLOAD_HANDLERS": {
            "http": "crawler.downloading.handler.TimedHandler",
            "https": "crawler.downloading.handler.TimedHandler",
            "file": None,
            "data": None,
            "ftp": None,
            "s3": None,
        },
        "DOWNLOADER_MIDDLEWARES_BASE": {"crawler.middlewares.headers.HeadersMiddleware": 400},
        "SPIDER_MIDDLEWARES_BASE": {},
        "EXTENSIONS_BASE": {},
        "DOWNLOAD_VERIFY_CERTIFICATES": True,
        "DOWNLOAD_FAIL_ON_DATALOSS": False,
        "DOWNLOAD_MAXSIZE": options.max_bytes,
        "DOWNLOAD_WARNSIZE": 0,
        "DOWNLOAD_TIMEOUT": options.timeout_s,
        "CONCURRENT_REQUESTS": options.concurrency,
        "CONCURRENT_REQUESTS_PER_DOMAIN": options.concurrency_per_host,
        "CONCURRENT_ITEMS": 1,
        "TWISTED_DNS_RESOLVER": "scrapy.resolver.CachingHostnameResolver",
        "REMOTE_CONTROL_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "COOKIES_ENABLED": False,
        "STATS_CLASS": "scrapy.statscollectors.DummyStatsCollector",
        "LOG_ENABLED": False,
        "LOG_INSTALL_ROOT_HANDLER": False,
        "USER_AGENT": options.user_agent,
        "TUIGUANG_HEADERS": {
            b"User-Agent": options.user_agent.encode(),
            b"Accept": b"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            b"Accept-Language": b"zh-CN,zh;q=0.9,en;q=0.8",
            b"Accept-Encoding": ACCEPTED,
        },
    }
