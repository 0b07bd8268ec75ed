"""Links in capital letters that work only because the server redirects them to small ones."""

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
        if target.location != link.url and target.location.lower() == link.url.lower() and target.kind == "page"
    }
    if pairs:
        yield {"count": len(pairs), "pairs": list(pairs)[:20]}
