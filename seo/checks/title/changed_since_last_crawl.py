"""A title that is another one than in the crawl before."""

from collections.abc import Iterator

from seo.checks.guards import site_with_previous
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=site_with_previous, priority="Info", kind="Info")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for now in site.outcomes("page"):
        before = site.previous.outcome(now.url) if site.previous and _served(now) else None
        if before and _served(before) and before.title != now.title:
            yield now.url, {"before": before.title, "after": now.title}


def _served(outcome: Outcome) -> bool:
    return outcome.is_html and outcome.ok and not outcome.error
