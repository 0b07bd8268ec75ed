"""A host for trying things out that search engines may show."""

import re
from collections.abc import Iterator

from seo.access import GOOGLE, refusal
from seo.checks.guards import indexable_page
from seo.home import home_url
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import hostname, path, registered_domain

_TRIAL = re.compile(
    r"(?:^|[.-])(?:dev|develop|development|test|testing|staging|stage|stg|uat|qa|beta|preprod|预发|测试)\d*(?=[.-]|$)"
)


@rule(on=indexable_page, priority="Critical", kind="Issue")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Asked of the first page of the host. A host behind a password answers 401, and is no indexable page."""
    name = hostname(page.url)
    if path(page.url) != "/" and (site is None or page.url != home_url(site)):
        return
    before = name.removesuffix(registered_domain(name))
    found = _TRIAL.search(before.rstrip(".")) if before else None
    if found and (site is None or refusal(site, page.url, GOOGLE) is None):
        yield {"host": name, "word": found[0].strip(".-"), "title": page.title}
