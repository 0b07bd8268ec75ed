"""Pages of one language that carry the same title."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Medium", kind="Opportunity")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for title, group in site.duplicates("title"):
        urls = [outcome.url for outcome in group]
        for url in urls:
            yield url, {"title": title, "pages": len(urls), "others": [other for other in urls if other != url][:20]}
