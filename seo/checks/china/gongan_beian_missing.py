"""A filed site without the number of the police's register."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.chinese import for_mainland, whole_text
from seo.home import is_home
from seo.icp import icp
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import hostname

REGISTRIES = ("beian.gov.cn", "beian.mps.gov.cn")


@rule(on=html_page, priority="Low", kind="Warning", profile="cn", engines="law")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Asked of sites with an ICP number: those live in mainland China."""
    if not is_home(page, site) or not for_mainland(page) or (number := icp(page)) is None:
        return
    linked = any(hostname(link.url).removeprefix("www.") in REGISTRIES for link in page.links)
    if not linked and "公网安备" not in whole_text(page):
        yield {"icp": number.text, "title": page.title}
