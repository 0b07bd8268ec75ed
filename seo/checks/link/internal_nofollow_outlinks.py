"""Links within the site that tell engines not to follow."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.links import same_site
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    if "nofollow" not in of(page).rels:
        return
    shut = [link.url for link in page.links if link.rel and "nofollow" in link.rel.split() and link.url]
    inside = [url for url in shut if same_site(url, page)]
    if inside:
        targets = list(dict.fromkeys(inside))
        yield {"count": len(targets), "targets": targets[:20]}
