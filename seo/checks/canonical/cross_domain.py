"""A canonical on another domain."""

from collections.abc import Iterator

from seo.checks.canonical import is_marketplace
from seo.checks.guards import canonicalised_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, registered_domain


@rule(on=canonicalised_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """Marketplaces have a check of their own."""
    domain = registered_domain(hostname(page.canonical))
    if domain != registered_domain(hostname(page.url)) and not is_marketplace(domain):
        yield {"target": page.canonical, "host": hostname(page.canonical)}
