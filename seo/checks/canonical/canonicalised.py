"""A page that hands its place in results to another page of the site."""

import re
from collections.abc import Iterator

from seo.checks.guards import canonicalised_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, query, registered_domain

_PAGE_NUMBER = re.compile(r"(?:^|&)(?:page|paged|p|pg)=", re.IGNORECASE)


@rule(on=canonicalised_page, priority="High", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    target = page.canonical
    if registered_domain(hostname(target)) == registered_domain(hostname(page.url)):
        facts: Facts = {"target": target, "title": page.title}
        yield facts | ({"priority": "Info"} if _is_variant(page.url, target) else {})


def _is_variant(url: str, target: str) -> bool:
    """The same address with tracking or sorting behind it: what canonicals are for. Pages of a list are not that."""
    return url.partition("?")[0] == target and not _PAGE_NUMBER.search(query(url))
