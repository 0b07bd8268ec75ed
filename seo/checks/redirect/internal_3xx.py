"""An address of the site that redirects, and that pages link to."""

from collections.abc import Iterator

from seo.checks.guards import redirecting
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=redirecting, priority="Low", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    links = site.inlinks(page.url, 20)
    if links:
        outcome = site.outcome(page.url)
        yield {
            "status": page.status,
            "location": page.location,
            "end": site.chain(page.url)[-1].url,
            "pages": outcome.inlinks if outcome else len(links),
            "sources": list(dict.fromkeys(link.source for link in links)),
        }
