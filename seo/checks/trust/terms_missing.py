"""A shop, or a site with accounts, without terms of service."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.trust import looked_at
from seo.policies import of_home
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="law")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    known = of_home(page, site)
    if known is None or "terms" in known.kinds:
        return
    if known.sells or any(form.password for form in page.forms):
        yield looked_at(known)
