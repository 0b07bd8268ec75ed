"""A language version that does not name this page in return."""

from collections.abc import Iterator

from seo.checks.guards import html_page, indexable_page
from seo.hreflang import by_url, declared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Targets that were not crawled or answer with an error have checks of their own."""
    for url, alternate in by_url(declared(page, site)).items():
        target = site.page(url) if url != page.url else None
        if target is None or not html_page(target):
            continue
        named = list(by_url(declared(target, site)))
        if page.url not in named:
            yield {"code": alternate.code, "target": url, "named": named[:20]}
