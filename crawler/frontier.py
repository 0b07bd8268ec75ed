"""Scrapy's scheduler over the leased frontier: requests come from the database, never from memory."""

import time
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from scrapy import Request, Spider, signals
from scrapy.core.scheduler import BaseScheduler

from crawler.work import Work
from tuiguang.model.crawl import Task

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

HEADED = ("resource", "external")  # asked by HEAD: their size and status are enough
WHOLE_FILES = (".css", ".js", ".mjs")  # of the site itself: their compressed size is wanted


class FrontierScheduler(BaseScheduler):
    """Leases tasks from Work and turns them into requests. Wakes the engine when a waiting task's time has come."""

    def __init__(self, crawler: "Crawler", work: Work) -> None:
        self.crawler, self.work = crawler, work
        self._given_back: list[Request] = []
        self._alarm: Any = None  # Twisted's delayed call

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> "FrontierScheduler":
        assert crawler.spider is not None
        return cls(crawler, crawler.spider.work)  # type: ignore[attr-defined]

    def open(self, spider: Spider) -> None:
        self.spider = spider
        self.crawler.signals.connect(self._stop, signals.spider_closed)

    def _stop(self) -> None:
        self.work.stopping = True
        if self._alarm is not None and _is_set(self._alarm):
            self._alarm.cancel()

    def has_pending_requests(self) -> bool:
        return bool(self._given_back) or (self.work.fault is None and self.work.pending())

    def enqueue_request(self, request: Request) -> bool:
        self._given_back.append(request)
        return True

    def next_request(self) -> Request | None:
        if self._given_back:
            return self._given_back.pop()
        task = self._next_task()
        return None if task is None else self.request(task)

    def _next_task(self) -> Task | None:
        try:
            task = self.work.next_task()
            if task is None:
                self._set_alarm()
        except Exception as fault:  # the edge to Scrapy, which would log it and wait for ever
            self.give_up(fault)
            return None
        return task

    def give_up(self, fault: BaseException) -> None:
        """Stop the crawl; the fault is raised when Scrapy has ended."""
        if self.work.fault is None:
            self.work.fault, self.work.stopping = fault, True
            assert self.crawler.engine is not None
            _schedule(self.crawler.stop_async())

    def request(self, task: Task, url: str = "", method: str = "") -> Request:
        """`url` and `method` are those of a second look: after a redirected robots.txt, or a failed HEAD."""
        return Request(
            url or task.url,
            method=method or _method(task, self.work),
            callback=self.spider.answered,  # type: ignore[attr-defined]
            errback=self.spider.failed,  # type: ignore[attr-defined]
            meta={"task": task, "verbatim_url": True, "download_slot": task.host},
            dont_filter=True,
        )

    def _set_alarm(self) -> None:
        """Nothing may be asked now: ask again when the first waiting row's time has come."""
        from twisted.internet import reactor as running

        reactor: Any = running

        if _is_set(self._alarm):
            return
        moment = self.work.next_moment()
        if moment is not None:
            delay = min(max(moment - time.time(), 0.01), 60.0)
            self._alarm = reactor.callLater(delay, self._ring)

    def _ring(self) -> None:
        """engine.crawl() is the public way to make the engine look for requests."""
        task = self._next_task()
        if task is not None and self.crawler.engine is not None:
            self.crawler.engine.crawl(self.request(task))


def _schedule(stopping: Coroutine[Any, Any, None]) -> None:
    from scrapy.utils.defer import deferred_from_coro

    deferred_from_coro(stopping)


def _is_set(alarm: Any) -> bool:
    return alarm is not None and bool(alarm.active())


def _method(task: Task, work: Work) -> str:
    whole = task.kind == "resource" and task.host in work.scope.hosts and task.url.endswith(WHOLE_FILES)
    return "HEAD" if task.kind in HEADED and not whole else "GET"
