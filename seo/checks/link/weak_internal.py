"""A page that one single followed link of the site leads to."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.links import inbound, shown_pages
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Opportunity")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    known = inbound(site)
    for outcome in shown_pages(site):
        links = known.get(outcome.url)
        if links is not None and links.followed == 1 and not links.redirected:
            yield outcome.url, {"title": outcome.title, "source": links.first, "anchor": links.anchor}
