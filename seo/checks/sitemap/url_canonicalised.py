"""A sitemap that lists pages whose canonical names another page."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import listed
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for sitemap, found in listed(site, _points_elsewhere):
        pairs = [f"{outcome.url} → {outcome.canonical}" for outcome in found[:20]]
        yield sitemap.url, {"count": len(found), "pairs": pairs}


def _points_elsewhere(outcome: Outcome) -> bool:
    return outcome.ok and bool(outcome.canonical) and outcome.canonical != outcome.url
