"""A sitemap whose addresses hold characters that must be written otherwise."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for sitemap in site.sitemaps:
        lines = sitemap.unescaped_lines
        if lines:
            locs = [entry.loc for entry in sitemap.entries if entry.line in lines[:20]] if len(lines) <= 20 else []
            yield sitemap.url, {"count": len(lines), "lines": list(lines[:20]), "locs": locs[:20]}
