"""A canonical to a page that the server fails to deliver."""

from collections.abc import Iterator

from seo.checks.guards import canonicalised_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=canonicalised_page, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    target = site.outcome(page.canonical)
    if target is not None and target.broken and (target.status is None or target.status >= 500):
        yield {"target": target.url, "status": target.status or target.error}
