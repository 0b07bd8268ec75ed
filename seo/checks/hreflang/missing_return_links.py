"""A language version that does not name this page in return."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import answers, by_url, declared, sets
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Targets that were not crawled or answer with an error have checks of their own."""
    for url, alternate in by_url(declared(page, site)).items():
        if url == page.url or not answers(site, url):
            continue
        named = list(dict.fromkeys(other for _, other in sets(site).get(url, ()) if other))
        if page.url not in named:
            yield {"code": alternate.code, "target": url, "named": named[:20]}
