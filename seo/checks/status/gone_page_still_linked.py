"""An address that was given up for good, and that pages still link to."""

from collections.abc import Iterator

from seo.checks.guards import error_answer
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=error_answer, priority="Medium", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    outcome = site.outcome(page.url) if page.status == 410 else None
    if outcome is not None and outcome.inlinks:
        links = site.inlinks(page.url, 20)
        yield {"pages": outcome.inlinks, "inlinks": [f"{link.source} ({link.text})" for link in links]}
