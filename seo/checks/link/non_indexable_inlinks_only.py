"""A page that only pages outside the index link to."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.links import inbound, shown_pages
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    known = inbound(site)
    for outcome in shown_pages(site):
        links = known.get(outcome.url)
        if links is not None and links.non_indexable_from and not links.from_indexable and not links.redirected:
            sources = list(links.non_indexable_from)
            yield outcome.url, {"title": outcome.title, "count": links.followed + links.unfollowed, "sources": sources}
