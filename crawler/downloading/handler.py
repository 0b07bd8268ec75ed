"""The download handler: Scrapy's own for HTTP/1.1, timed, and a second one that accepts any certificate.

A certificate that does not verify is a finding. The page behind it is looked at once more without verification,
and flagged, so that the rest of the audit is not lost.
"""

import time
from typing import TYPE_CHECKING, Any

from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class TimedHandler(BaseDownloadHandler):
    """Writes `download_s` into the request's meta; meta `unverified` asks for the second handler."""

    lazy = True

    def __init__(self, crawler: "Crawler") -> None:
        super().__init__(crawler)
        self._verified = HTTP11DownloadHandler(crawler)
        self._unverified: HTTP11DownloadHandler | None = None

    async def download_request(self, request: "Request") -> "Response":
        handler = self._lenient() if request.meta.get("unverified") else self._verified
        started = time.monotonic()
        try:
            return await handler.download_request(request)
        finally:
            request.meta["download_s"] = time.monotonic() - started

    def _lenient(self) -> HTTP11DownloadHandler:
        if self._unverified is None:
            self._unverified = HTTP11DownloadHandler(_WithoutVerification(self.crawler))  # type: ignore[arg-type]
        return self._unverified

    async def close(self) -> None:
        await self._verified.close()
        if self._unverified is not None:
            await self._unverified.close()


class _WithoutVerification:
    """The crawler with one setting changed."""

    def __init__(self, crawler: "Crawler") -> None:
        self._crawler = crawler
        self.settings = crawler.settings.copy()
        self.settings.frozen = False
        self.settings.set("DOWNLOAD_VERIFY_CERTIFICATES", False)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._crawler, name)
