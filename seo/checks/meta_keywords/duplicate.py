"""Several pages with the same keywords meta."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.meta_keywords import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Warning", engines="Baidu")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    for text, group in site.duplicates("keywords"):
        urls = [outcome.url for outcome in group]
        for url in urls if len(urls) >= limits.same_on_pages else ():
            yield url, {"keywords": text, "pages": len(urls), "others": [other for other in urls if other != url][:20]}
