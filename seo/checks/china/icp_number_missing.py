"""A home page in Chinese without an ICP filing number."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.chinese import for_mainland
from seo.home import is_home
from seo.icp import icp
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

LONGEST = 200  # characters of the footer that are shown


@rule(on=html_page, priority="High", kind="Warning", profile="cn", engines="law")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    if is_home(page, site) and for_mainland(page) and icp(page) is None:
        yield {"footer": page.text.boilerplate[-LONGEST:], "title": page.title}
