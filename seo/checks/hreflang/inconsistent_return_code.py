"""A language version that names this page under another code than the page does itself."""

from collections.abc import Iterator

from seo.checks.guards import html_page, indexable_page
from seo.hreflang import by_url, codes_for, declared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    alternates = declared(page, site)
    own = codes_for(page.url, alternates)
    for url in by_url(alternates) if own else ():
        target = site.page(url) if url != page.url else None
        if target is None or not html_page(target):
            continue
        theirs = codes_for(page.url, declared(target, site))
        if theirs and not set(own) & set(theirs):
            yield {"target": url, "own": own, "theirs": theirs}
