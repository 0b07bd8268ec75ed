"""A shop that does not link to what shoppers must know before they pay."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.trust import POLICIES, looked_at
from seo.policies import of_home
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google Merchant Center")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    known = of_home(page, site)
    if known is None or not known.sells:
        return
    missing = [kind for kind in POLICIES if kind not in known.kinds]
    if missing:
        yield {"missing": missing, "count": len(missing)} | looked_at(known)
