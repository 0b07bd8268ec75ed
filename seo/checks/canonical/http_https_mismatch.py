"""A canonical with http on a page with https, or the other way round."""

from collections.abc import Iterator

from seo.checks.guards import canonicalised_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, registered_domain, scheme


@rule(on=canonicalised_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    own, named = scheme(page.url), scheme(page.canonical)
    if own == named or registered_domain(hostname(page.url)) != registered_domain(hostname(page.canonical)):
        return
    facts: Facts = {"target": page.canonical, "own_scheme": own, "target_scheme": named}
    yield facts | ({"priority": "Critical"} if own == "https" else {})
