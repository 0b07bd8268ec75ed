"""A page with more links within the site than anyone reads."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.link import Limits
from seo.links import same_site
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """Each address once: a picture and a title that lead to one product are one, and jumps within the page none."""
    if len(page.links) <= limits.most_links:
        return
    links = of(page)
    abroad = {link.url for link in links.abroad} - {page.url}
    inside = len(links.targets) - sum(not same_site(url, page) for url in abroad)
    if inside > limits.most_links:
        yield {"count": inside, "links": len(page.links), "limit": limits.most_links}
