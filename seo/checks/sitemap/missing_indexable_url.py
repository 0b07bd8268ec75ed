"""Pages that search engines may show, and that no sitemap lists."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import readable
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Medium", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """At the first sitemap. A file of which a part could not be read may list them."""
    usable = [sitemap for sitemap in site.sitemaps if readable(sitemap)]
    unread = any(one.status is None or one.status >= 500 or one.error in ("gzip", "xml") for one in site.sitemaps)
    if not usable or unread:
        return
    count, urls = 0, []
    for outcome in site.outcomes("page"):
        if outcome.is_html and outcome.ok and not outcome.indexability and not outcome.in_sitemap:
            count += 1
            if count <= 20:
                urls.append(outcome.url)
    if count:
        yield min(usable, key=lambda one: (one.depth, one.url)).url, {"count": count, "urls": urls}
