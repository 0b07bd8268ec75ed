"""Links that lack a slash at the end, or have one too many, and are redirected for it."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    pairs = {
        f"{link.url} → {target.location}": None
        for link, target in site.troubled_links(page)
        if target.kind == "page" and target.location and _differ_by_slash(link.url, target.location)
    }
    if pairs:
        yield {"count": len(pairs), "pairs": list(pairs)[:20]}


def _differ_by_slash(one: str, other: str) -> bool:
    (path, _, query), (other_path, _, other_query) = one.partition("?"), other.partition("?")
    return query == other_query and path != other_path and path.rstrip("/") == other_path.rstrip("/")
