"""A sitemap that lists addresses at which the server fails."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.sitemap import listed
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Critical", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for sitemap, found in listed(site, _failing):
        urls = [f"{one.url} ({one.status or one.error})" for one in found[:20]]
        yield sitemap.url, {"count": len(found), "urls": urls}


def _failing(outcome: Outcome) -> bool:
    if outcome.status is not None:
        return 500 <= outcome.status < 600
    return outcome.state == "failed" and outcome.error in ("timeout", "reset", "refused", "unreachable")
