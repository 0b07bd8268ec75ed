"""One code that is given to several addresses."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import declared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Within one place of declaration: that HTML and sitemap differ is said elsewhere."""
    urls: dict[tuple[str, str], dict[str, None]] = {}
    for a in declared(page, site):
        urls.setdefault((a.source, a.code.strip().lower()), {})[a.url or a.href] = None
    for (source, code), different in urls.items():
        if len(different) > 1:
            yield {"code": code, "count": len(different), "urls": list(different)[:20], "source": source}
