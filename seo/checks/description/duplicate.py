"""Pages of one language that carry the same meta description."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Opportunity")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for text, group in site.duplicates("description"):
        urls = [outcome.url for outcome in group]
        for url in urls:
            others = [other for other in urls if other != url][:20]
            yield url, {"description": text, "pages": len(urls), "others": others}
