"""A language version that names this page under another code than the page does itself."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import answers, by_url, codes_for, declared, returned
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.locales import meant


@rule(on=indexable_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Wrong codes count as what they mean: that they are wrong is said elsewhere."""
    alternates = declared(page, site)
    own = codes_for(page.url, alternates)
    for url in by_url(alternates) if own else ():
        theirs = returned(site, url, page.url) if url != page.url and answers(site, url) else []
        if theirs and not {meant(code) or code for code in own} & {meant(code) or code for code in theirs}:
            yield {"target": url, "own": own, "theirs": theirs}
