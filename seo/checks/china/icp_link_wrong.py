"""An ICP number that does not lead to the ministry's register."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.icp import REGISTRY, icp, icp_link, leads_to_registry
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", profile="cn", engines="law")
def check(page: Page) -> Iterator[Facts]:
    number = icp(page)
    if number is None or any(leads_to_registry(link) for link in page.links):
        return
    link = icp_link(page)
    yield {"number": number.text, "href": link.href.strip() if link else "", "registry": REGISTRY}
