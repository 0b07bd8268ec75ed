"""An ICP number that inner pages show and the home page does not."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.chinese import for_mainland
from seo.home import home_url
from seo.icp import icp
from seo.once import in_one_pass
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


class _First:
    """Keeps the first page that prints a number; looks for it only when the home page should print one and does not."""

    def __init__(self, site: Site) -> None:
        self.number = self.url = ""
        home = site.page(home_url(site))
        expected = home is not None and home.ok and home.is_html and for_mainland(home)
        self.home = home.url if home is not None and expected and icp(home) is None else ""

    def add(self, page: Page) -> None:
        if self.home and not self.url and page.is_html and page.ok and (number := icp(page)) is not None:
            self.number, self.url = number.text, page.url


first = in_one_pass(_First)


@rule(on=any_site, priority="Low", kind="Warning", profile="cn", engines="law")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    found = first(site)
    if found.url:
        yield found.home, {"number": found.number, "found_on": found.url}
