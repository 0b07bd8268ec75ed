"""A canonical or og:url on a marketplace or on the shop system's own domain."""

from collections.abc import Iterator

from seo.checks.canonical import is_marketplace
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import has_address
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, normalise, registered_domain


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    for source, target in (("canonical", page.canonical), ("og:url", normalise(page.meta("og:url") or ""))):
        if target in ("", page.url):
            continue
        domain = registered_domain(hostname(target))
        if is_marketplace(domain) and has_address(page) and domain != registered_domain(hostname(page.url)):
            yield {"target": target, "host": hostname(target), "source": source}
            return
