"""A page of the site that answers 4xx."""

from collections.abc import Iterator

from seo.checks.guards import error_answer
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

OWN_CHECKS = (401, 403, 429)  # a refusal or a brake, not a missing page


@rule(on=error_answer, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if page.status is not None and 400 <= page.status < 500 and page.status not in OWN_CHECKS:
        yield {"status": page.status}
