"""No link to a privacy policy."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.trust import looked_at
from seo.policies import of_home
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="law")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    known = of_home(page, site)
    if known is not None and "privacy" not in known.kinds:
        yield looked_at(known)
