"""A page without the measurement tag that nearly all others carry."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.site import Limits, tags
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: your statistics")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    known = tags(site)
    if known.pages < limits.fewest_pages or not known.carried:
        return
    usual = sorted(tag for tag, count in known.carried.items() if count >= limits.tagged_share * known.pages)
    missing = [tag for tag in usual if tag not in page.trackers]
    if missing:
        carried_by = known.carried[missing[0]]
        yield {"missing": missing, "count": len(missing), "carried_by": carried_by, "pages": known.pages}
