"""A next page that names another page as the one before it."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.pagination import linked, sequences
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Issue", engines="Bing")
def check(page: Page, site: Site) -> Iterator[Facts]:
    after = linked(page, "next")
    following = site.outcome(after[0]) if after else None
    if following is None or not following.is_html or not following.ok or following.error:
        return
    before = sequences(site).before.get(after[0], ())
    if page.url not in before and not (page.canonical and page.canonical in before):
        yield {"next": after[0], "prev": list(before[:20]), "expected": page.url}
