"""The headers and the deadline that every request carries."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler


class HeadersMiddleware:
    def __init__(self, headers: dict[bytes, bytes], timeout_s: float) -> None:
        self.headers, self.timeout_s = headers, timeout_s

    @classmethod
    def from_crawler(cls, crawler: "Crawler") -> "HeadersMiddleware":
        return cls(dict(crawler.settings["TUIGUANG_HEADERS"]), crawler.settings.getfloat("DOWNLOAD_TIMEOUT"))

    def process_request(self, request: "Request") -> None:
        request.meta["download_timeout"] = self.timeout_s
        for name, value in self.headers.items():
            request.headers.setdefault(name, value)
