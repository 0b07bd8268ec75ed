"""An address of the site from which no answer came at all."""

from collections.abc import Iterator

from seo.checks.guards import failed
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

SILENT = ("dns", "refused", "reset", "timeout", "unreachable", "bad-answer")  # faults of TLS and size are others


@rule(on=failed, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if page.fetch.error in SILENT:
        yield {"error": page.fetch.error, "detail": page.fetch.error_detail, "attempts": page.fetch.attempts}
