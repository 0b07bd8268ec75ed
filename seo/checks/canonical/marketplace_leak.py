"""A canonical or og:url on a marketplace or on the shop system's own domain."""

from collections.abc import Iterator

from seo.checks.canonical import is_marketplace
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import has_address
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import host, hostname, normalise, registered_domain


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    own = host(page.url)
    shared = page.meta("og:url") or ""
    if shared != page.url:
        shared = normalise(shared)
    for source, target in (("canonical", page.canonical), ("og:url", shared)):
        if target in ("", page.url) or host(target) == own:
            continue
        domain = registered_domain(hostname(target))
        if is_marketplace(domain) and has_address(page) and domain != registered_domain(hostname(page.url)):
            yield {"target": target, "host": hostname(target), "source": source}
            return
