"""An ICP number that does not lead to the ministry's register."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.home import is_home
from seo.icp import REGISTRY, icp, icp_link, leads_to_registry
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", profile="cn", engines="law")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Of a crawled site the home page is asked: that is where the number has to stand."""
    if site is not None and not is_home(page, site):
        return
    number = icp(page)
    if number is None or any(leads_to_registry(link) for link in page.links):
        return
    link = icp_link(page)
    yield {"number": number.text, "href": link.href.strip() if link else "", "registry": REGISTRY}
