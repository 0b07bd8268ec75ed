"""A link to someone else's server that failed in this crawl and in the one before."""

from collections.abc import Iterator

from seo.checks.guards import site_with_previous
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=site_with_previous, priority="Low", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Two tries a second apart would not tell a dead server from a hiccup: two crawls do."""
    for target in site.outcomes("external"):
        before = site.previous.outcome(target.url) if site.previous and _failing(target) else None
        if before is not None and _failing(before):
            for link in site.inlinks(target.url):
                yield (
                    link.source,
                    {
                        "target": target.url,
                        "status": target.status,
                        "status_before": before.status,
                        "anchor": link.text,
                        "position": link.position,
                    },
                )


def _failing(outcome: Outcome) -> bool:
    return outcome.status is not None and 500 <= outcome.status < 600
