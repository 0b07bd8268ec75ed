"""Many pages that begin with the same subheading."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.heading import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Opportunity")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    for h2, group in site.duplicates("h2"):
        urls = [outcome.url for outcome in group]
        for url in urls if len(urls) >= limits.pages_with_same_h2 else ():
            yield url, {"h2": h2, "pages": len(urls), "others": [other for other in urls if other != url][:20]}
