"""A redirect that calls itself temporary and lasts."""

from collections.abc import Iterator

from seo.checks.guards import redirecting
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import path

CODES = (302, 303, 307)
GATES = ("login", "signin", "sign-in", "sign_in", "account", "checkout", "cart")  # rightly temporary


@rule(on=redirecting, priority="Low", kind="Warning", engines="Baidu; Google takes a lasting one for a 301")
def check(page: Page, site: Site) -> Iterator[Facts]:
    if page.status not in CODES or any(word in path(page.location).lower() for word in GATES):
        return
    outcome = site.outcome(page.url)
    if outcome is None or not outcome.inlinks:
        return
    before = site.previous.outcome(page.url) if site.previous else None
    lasting = before is not None and before.status in CODES
    if lasting or outcome.in_sitemap:
        yield {
            "status": page.status,
            "location": page.location,
            "pages": outcome.inlinks,
            "evidence": ["previous-crawl"] * lasting + ["sitemap"] * outcome.in_sitemap,
        }
