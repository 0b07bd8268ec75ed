"""A page that some pages link to with nofollow and others without."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.links import inbound, shown_pages
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Pages that are nofollow as a whole do not count: their menus would make every page a mixed one."""
    known = inbound(site)
    for outcome in shown_pages(site):
        links = known.get(outcome.url)
        if links is not None and links.marked and links.followed:
            sources = list(links.marked_from)
            yield outcome.url, {"followed": links.followed, "nofollow": links.marked, "sources": sources}
