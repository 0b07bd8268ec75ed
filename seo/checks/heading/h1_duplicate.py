"""Pages of one language with the same main heading."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Opportunity")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for h1, group in site.duplicates("h1"):
        urls = [outcome.url for outcome in group]
        for url in urls:
            yield url, {"h1": h1, "pages": len(urls), "others": [other for other in urls if other != url][:20]}
