"""One address that is to serve several languages."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import by_url, codes_for, declared, differ
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.locales import primary


@rule(on=indexable_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Several countries of one language may share a page: en-US and en-GB."""
    alternates = declared(page, site)
    for url in by_url(alternates):
        codes = codes_for(url, alternates)
        if any(differ(primary(code), primary(codes[0])) for code in codes[1:]):
            yield {"target": url, "codes": codes}
