"""Links to addresses that name another one as the original."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.once import once_a_site
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Sorted and filtered forms of the linking page itself are left out: their links are meant for shoppers."""
    original, own = _originals(site), page.canonical or page.url
    links = [link for link in page.links if link.url in original]
    urls = dict.fromkeys(link.url for link in links if not (link.rel and link.nofollow))
    pairs = [f"{url} → {original[url]}" for url in urls if original[url] != own]
    if pairs:
        yield {"count": len(pairs), "pairs": pairs[:20]}


@once_a_site
def _originals(site: Site) -> dict[str, str]:
    """Pages that name another one → that one."""
    named = (one for one in site.outcomes() if one.ok and one.canonical not in ("", one.url))
    return {one.url: one.canonical for one in named}
