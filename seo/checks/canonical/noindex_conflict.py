"""A page that names another as canonical and asks not to be indexed as well."""

from collections.abc import Iterator

from seo.checks.guards import canonicalised_page
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=canonicalised_page, priority="High", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    if found := said(page, "noindex", "none"):
        yield {"target": page.canonical} | quoted(found)
