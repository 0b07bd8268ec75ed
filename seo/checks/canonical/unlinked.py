"""A canonical to a page that nothing links to."""

from collections.abc import Iterator

from seo.checks.guards import canonicalised_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=canonicalised_page, priority="Medium", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    target = site.outcome(page.canonical)
    if target is None or target.kind != "page" or not target.ok or not target.is_html:
        return
    if not target.inlinks and not target.in_sitemap and target.url != site.start_url:
        yield {"target": target.url, "title": target.title}
