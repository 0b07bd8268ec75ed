"""hreflang declared in several places that do not say the same."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import in_sitemaps
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="High", kind="Warning", engines="Google")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    said: dict[str, set[str]] = {}
    elsewhere = in_sitemaps(site).get(page.url, ()) if site is not None else ()
    for a in (*page.alternates, *elsewhere):
        said.setdefault(a.source, set()).add(f"{a.code.strip().lower()} → {a.url or a.href}")
    if len(said) > 1:
        shared = set.intersection(*said.values())
        different = sorted(f"{source}: {line}" for source, lines in said.items() for line in lines - shared)
        if different:
            yield {"sources": sorted(said), "count": len(different), "differences": different[:20]}
