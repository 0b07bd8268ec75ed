"""No way to reach the people behind the site."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.trust import looked_at
from seo.policies import of_home
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Opportunity", engines="Google Merchant Center, Baidu")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """An imprint holds the ways to get in touch, too."""
    known = of_home(page, site)
    if known is not None and not known.reachable and not {"contact", "imprint"} & (known.kinds | known.own):
        yield looked_at(known)
