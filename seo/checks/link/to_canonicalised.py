"""Links to addresses that name another one as the original."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Sorted and filtered forms of the linking page itself are left out: their links are meant for shoppers."""
    own = page.canonical or page.url
    urls = dict.fromkeys(link.url for link in page.links if link.url and not (link.rel and link.nofollow))
    pairs = []
    for url in urls:
        target = site.outcome(url)
        if target is not None and target.ok and target.canonical not in ("", url, own):
            pairs.append(f"{url} → {target.canonical}")
    if pairs:
        yield {"count": len(pairs), "pairs": pairs[:20]}
