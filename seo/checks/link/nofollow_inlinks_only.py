"""A page that only nofollow links lead to."""

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
        if links is not None and links.unfollowed and not links.followed and not links.redirected:
            yield (
                outcome.url,
                {"title": outcome.title, "count": links.unfollowed, "sources": list(links.unfollowed_from)},
            )
