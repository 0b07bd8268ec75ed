"""A sitemap with addresses that are not whole."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for sitemap in site.sitemaps:
        found = [one for one in sitemap.entries if not one.url and not one.loc.lower().startswith(("http:", "https:"))]
        if found:
            locs = list(dict.fromkeys(entry.loc for entry in found))
            yield sitemap.url, {"count": len(found), "locs": locs[:20], "line": found[0].line}
