"""A certificate that browsers do not accept."""

from collections.abc import Iterator

from seo.checks.guards import asked_by_https
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname

CAUSES = ("tls-expired", "tls-wrong-host", "tls-self-signed", "tls-untrusted", "tls")  # the exact ones first


@rule(on=asked_by_https, priority="Critical", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    said = (*page.fetch.flags, page.fetch.error)
    cause = next((name for name in CAUSES if name in said), "")
    if cause:
        facts: Facts = {"host": hostname(page.url), "cause": cause, "not_after": page.fetch.tls_not_after}
        yield facts | {"detail": page.fetch.error_detail}
