"""A language version that robots.txt shuts Google out of."""

from collections.abc import Iterator

from seo.access import GOOGLE, refusal
from seo.checks.guards import html_page
from seo.hreflang import by_url, declared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    for url, a in by_url(declared(page, site)).items():
        decision = refusal(site, url, GOOGLE)
        if decision is not None:
            yield {"code": a.code, "target": url, "line": decision.line, "rule": decision.rule}
