"""A set of language versions without one for everybody else."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import declared, shown
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.locales import X_DEFAULT


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    alternates = declared(page, site)
    codes = {a.code.strip().lower() for a in alternates}
    if len(codes) > 1 and X_DEFAULT not in codes:
        yield {"count": len(codes), "set": shown(alternates)}
