"""The spider: every answer, good or bad, becomes the result of its task."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler import errors, retry
from crawler.answers import Answers
from crawler.downloading import certificate
from crawler.downloading.decompress import TooLarge, decompress
from crawler.frontier import FrontierScheduler
from crawler.work import Work
from tuiguang.model.crawl import HostRobots, Result, Task
from tuiguang.model.page import Fetch
from tuiguang.urls import hostname, join

ROBOTS_HOPS = 5  # redirects of robots.txt that are followed (RFC 9309)
SECOND_LOOKS = ("tls-untrusted", "tls-wrong-host", "tls")  # a certificate is a finding; the page is still read
NO_SERVER = ("dns", "refused", "unreachable")
Headers = list[tuple[str, str]]


class SiteSpider(Spider):
    """Has no start requests of its own: FrontierScheduler hands out the tasks."""

    name = "site"

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work, self.answers = work, Answers(work)

    async def start(self) -> AsyncIterator[Any]:
        return
        yield

    def answered(self, response: Response) -> list[Request] | None:
        """A whole answer, of whatever status."""
        request = response.request
        assert request is not None
        task: Task = request.meta["task"]
        headers = _headers(response)
        if request.method == "HEAD" and (response.status >= 400 or _lacks_size(response.status, headers)):
            return self._again(request, method="GET")
        if task.kind == "robots" and 300 <= response.status < 400:
            return self._robots_redirected(task, request, response.status, headers)
        body, fetch = self._body(response, request, headers)
        if self._retried(task, response.status, fetch.error, dict(headers)):
            return None
        self._answer(task, request, response.status, headers, body, fetch)
        return None

    def _answer(self, task: Task, request: Request, status: int, headers: Headers, body: bytes, fetch: Fetch) -> None:
        if task.kind == "robots":
            self.answers.robots(task, HostRobots(url=request.url, status=status, error=fetch.error, body=body))
        elif task.kind == "sitemap":
            self.answers.sitemap(task, status, headers, body)
        else:
            self.answers.page(task, status, headers, body, fetch)

    def _robots_redirected(self, task: Task, request: Request, status: int, headers: Headers) -> list[Request] | None:
        target = join(request.url, dict(headers).get("location", ""))
        hops = request.meta.get("hops", 0) + 1
        if target and hops <= ROBOTS_HOPS:
            return self._again(request, url=target, hops=hops)
        self.answers.robots(task, HostRobots(url=task.url, status=status, error="redirects"))
        return None

    def failed(self, failure: Failure) -> list[Request] | None:
        """No whole answer."""
        request: Request = failure.request  # type: ignore[attr-defined]
        task: Task = request.meta["task"]
        error, detail = errors.cause(failure)
        if error in SECOND_LOOKS and not request.meta.get("unverified"):
            return self._again(request, tls_fault=error, unverified=True)
        if request.method == "HEAD" and error not in NO_SERVER:
            return self._again(request, method="GET")
        error = request.meta.get("tls_fault", error)
        if not self._retried(task, None, error, {}):
            self.answers.none(task, error, detail)
        return None

    # --- parts ---

    def _body(self, response: Response, request: Request, headers: Headers) -> tuple[bytes, Fetch]:
        error, flags = "", ["truncated"] if "dataloss" in response.flags else []
        body = response.body
        labels = ",".join(value for name, value in headers if name == "content-encoding")
        if labels and body:
            try:
                body, more = decompress(body, labels, self.work.options.max_bytes)
                flags += more
            except TooLarge:
                body, error = b"", "too-large"
        if fault := request.meta.get("tls_fault"):
            flags += ["tls-unverified", _tls_fault(response, request) or fault]
        return body, _fetch(response, request, error, tuple(flags))

    def _retried(self, task: Task, status: int | None, error: str, headers: dict[str, str]) -> bool:
        now = datetime.now(UTC)
        wait = retry.pause(task, status, error, headers, now)
        if wait is None:
            return False
        moment = now.timestamp() + wait
        hold = moment if status in retry.BUSY else 0.0
        reason = str(status or error)
        self.work.finish(Result(task=task, state="retry", reason=reason, not_before=moment, hold_until=hold))
        return True

    def _again(self, request: Request, *, url: str = "", method: str = "", **meta: Any) -> list[Request]:
        """A second look within the same task."""
        assert self.crawler.engine is not None
        scheduler = self.crawler.engine.scheduler
        assert isinstance(scheduler, FrontierScheduler)
        fresh = scheduler.request(request.meta["task"], url or request.url, method or request.method)
        kept = {key: request.meta[key] for key in ("hops", "tls_fault", "unverified") if key in request.meta}
        fresh.meta.update(kept | meta)
        return [fresh]


def _headers(response: Response) -> Headers:
    return [
        (name.decode("latin-1").lower(), value.decode("utf-8", "replace"))
        for name, values in response.headers.items()
        for value in values
    ]


def _lacks_size(status: int, headers: Headers) -> bool:
    return status < 300 and not any(name == "content-length" for name, _ in headers)


def _tls_fault(response: Response, request: Request) -> str:
    if response.certificate is None:
        return ""
    return certificate.fault(response.certificate, hostname(request.url), datetime.now(UTC))


def _fetch(response: Response, request: Request, error: str, flags: tuple[str, ...]) -> Fetch:
    latency, total = request.meta.get("download_latency"), request.meta.get("download_s")
    return Fetch(
        ttfb_ms=None if latency is None else round(latency * 1000, 1),
        total_ms=None if total is None else round(total * 1000, 1),
        wire_bytes=len(response.body),
        protocol=response.protocol or "",
        ip=str(response.ip_address or ""),
        error=error,
        flags=flags,
        tls_not_after=certificate.not_after(response.certificate),
        attempts=request.meta["task"].attempt,
    )
