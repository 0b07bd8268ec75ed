"""A <base> that sends the page's links astray."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import has_address
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, join, registered_domain


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if page.base_hrefs and (fault := _fault(page)):
        yield {"href": page.base_hrefs[0], "fault": fault, "count": len(page.base_hrefs)}


def _fault(page: Page) -> str:
    """The first one counts, the others are ignored by browsers."""
    target = join(page.url, page.base_hrefs[0])
    if not target:
        return "malformed"
    if has_address(page) and registered_domain(hostname(target)) != registered_domain(hostname(page.url)):
        return "off-site"
    return "several" if len(page.base_hrefs) > 1 else ""
