"""Language versions in a sitemap that do not name each other."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.hreflang import answers, sets
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.model.sitemap import SitemapEntry
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue", engines="Google")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Versions on other sites may confirm each other in sitemaps of their own: nothing is said of those."""
    names: dict[str, set[str]] = {}
    for sitemap in site.sitemaps:
        for entry in sitemap.entries:
            if entry.alternates:
                names.setdefault(entry.url, set()).update(alternate.url for alternate in entry.alternates)
    for sitemap in site.sitemaps:
        pairs = [pair for entry in sitemap.entries if entry.alternates for pair in _unconfirmed(entry, names, site)]
        if pairs:
            yield sitemap.url, {"count": len(pairs), "pairs": pairs[:20]}


def _unconfirmed(entry: SitemapEntry, names: dict[str, set[str]], site: Site) -> Iterator[str]:
    if entry.url not in names[entry.url]:
        yield f"{entry.url} → {entry.url}"
    for alternate in entry.alternates:
        own = alternate.url == entry.url or (alternate.url and not site.is_internal(alternate.url))
        if not own and not _confirms(alternate.url, entry.url, names, site):
            yield f"{entry.url} → {alternate.url or alternate.href}"


def _confirms(url: str, other: str, names: dict[str, set[str]], site: Site) -> bool:
    """In the sitemap, or on the page itself."""
    if url in names:
        return other in names[url]
    if answers(site, url):
        return any(named == other for _, named in sets(site).get(url, ()))
    page = site.page(url) if url else None
    return page is not None and any(alternate.url == other for alternate in page.alternates)
