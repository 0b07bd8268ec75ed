"""A page that was there in the crawl before, is linked to, and is gone."""

from collections.abc import Iterator

from seo.checks.guards import site_with_previous
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=site_with_previous, priority="High", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for outcome in site.outcomes("page"):
        if not (outcome.broken and outcome.inlinks and 400 <= (outcome.status or 0) < 500):
            continue
        before = site.previous.outcome(outcome.url) if site.previous else None
        if before is not None and before.ok:
            sources = [link.source for link in site.inlinks(outcome.url, 20)]
            yield (
                outcome.url,
                {
                    "status": outcome.status,
                    "title": before.title,
                    "pages": outcome.inlinks,
                    "sources": list(dict.fromkeys(sources)),
                },
            )
