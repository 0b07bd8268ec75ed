"""A page that search engines may show and that no page of the site links to."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for outcome in site.outcomes("page"):
        shown = outcome.is_html and outcome.ok and not outcome.indexability
        if shown and outcome.in_sitemap and not outcome.inlinks and outcome.url != site.start_url:
            yield outcome.url, {"sources": ["sitemap"], "title": outcome.title}
