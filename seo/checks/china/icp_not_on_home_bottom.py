"""An ICP number that inner pages show and the home page does not."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.chinese import for_mainland
from seo.home import home_url
from seo.icp import icp
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Warning", profile="cn", engines="law")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    home = site.page(home_url(site))
    if home is None or not home.ok or not home.is_html or not for_mainland(home) or icp(home) is not None:
        return
    for page in site.pages():
        if page.is_html and page.ok and (number := icp(page)) is not None:
            yield home.url, {"number": number.text, "found_on": page.url}
            return
