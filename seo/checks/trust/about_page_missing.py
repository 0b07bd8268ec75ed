"""Nothing says who is behind the site."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.trust import looked_at
from seo.policies import of_home
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="Google: experience, expertise, trust")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    known = of_home(page, site)
    if known is not None and not {"about", "imprint"} & (known.kinds | known.own):
        yield looked_at(known)
