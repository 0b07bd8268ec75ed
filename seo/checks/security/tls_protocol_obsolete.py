"""A server that speaks no version of TLS that browsers still accept."""

from collections.abc import Iterator

from seo.checks.guards import asked_by_https
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname


@rule(on=asked_by_https, priority="Medium", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    if page.fetch.error == "tls-old":
        yield {"host": hostname(page.url), "detail": page.fetch.error_detail}
