"""Images that robots.txt shuts Google's image search out of."""

from collections.abc import Iterator

from seo.access import GOOGLE_IMAGES, refusal
from seo.checks.guards import indexable_page
from seo.images import content, distinct
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Warning", engines="Google image search")
def check(page: Page, site: Site) -> Iterator[Facts]:
    refused = [(url, refusal(site, url, GOOGLE_IMAGES)) for url in distinct(content(page))]
    found = [(url, decision) for url, decision in refused if decision is not None]
    if found:
        first = found[0][1]
        yield {"count": len(found), "rule": first.rule, "line": first.line, "images": [url for url, _ in found][:20]}
