"""A page with more links within the site than anyone reads."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.link import Limits
from seo.links import same_site
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if len(page.links) <= limits.most_links:
        return
    urls = [link.url for link in page.links if link.url and same_site(link.url, page)]
    if len(urls) > limits.most_links:
        yield {"count": len(urls), "different": len(set(urls)), "limit": limits.most_links}
