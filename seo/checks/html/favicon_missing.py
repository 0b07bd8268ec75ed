"""A site without an icon for search results and tabs."""

from collections.abc import Iterator

from seo.checks.guards import any_site, html_page
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Opportunity", engines="Google, Baidu")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """The home page alone is asked, as Google does."""
    url = site.chain(site.start_url)[-1].url
    home, file = site.page(url), site.probe("favicon")
    if home is None or not html_page(home) or file is None:
        return
    if (file.status or 0) >= 400 and not any("icon" in tag.rel for tag in home.link_tags):
        yield url, {"file": file.url, "status": file.status}
