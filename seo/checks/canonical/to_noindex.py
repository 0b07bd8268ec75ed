"""A canonical to a page that asks not to be indexed."""

from collections.abc import Iterator

from seo.checks.guards import canonicalised_page, html_page
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=canonicalised_page, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    outcome = site.outcome(page.canonical)
    if outcome is None or not outcome.noindex:
        return
    target = site.page(page.canonical)
    if target is not None and html_page(target):
        yield {"target": target.url} | quoted(said(target, "noindex", "none"))
