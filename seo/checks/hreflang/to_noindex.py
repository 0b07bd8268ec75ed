"""A language version that asks not to be indexed."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import by_url, declared
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import directives
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    for url, a in by_url(declared(page, site)).items():
        outcome = site.outcome(url)
        if outcome is not None and outcome.noindex and outcome.ok:
            yield {"code": a.code, "target": url, "directive": _directive(site.page(url))}


def _directive(target: Page | None) -> str:
    found = directives(target) if target is not None else []
    return next((d.raw for d in found if d.name in ("noindex", "none")), "noindex")
