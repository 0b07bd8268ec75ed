"""A canonical to a page that robots.txt forbids."""

from collections.abc import Iterator

from seo.checks.guards import canonicalised_page
from seo.checks.robots import shut_out
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=canonicalised_page, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """For engines that may read this page: the others never see its canonical."""
    shut = shut_out(site, page.canonical)
    for engine in shut_out(site, page.url, list(shut)):
        del shut[engine]
    if shut:
        first = next(iter(shut.values()))
        yield {"target": page.canonical, "engines": list(shut), "line": first.line, "rule": first.rule}
