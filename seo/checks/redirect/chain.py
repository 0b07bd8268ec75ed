"""Redirects that lead to redirects."""

from collections.abc import Iterator

from seo.checks.guards import redirecting
from seo.checks.redirect import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=redirecting, priority="Medium", kind="Issue")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    chain = site.chain(page.url)
    hops = [outcome for outcome in chain if outcome.location]
    looping = len({outcome.url for outcome in chain}) < len(chain)
    if len(hops) > limits.most_hops and not looping:
        facts: Facts = {"hops": len(hops), "chain": [f"{o.url} ({o.status})" for o in chain], "end": chain[-1].url}
        yield facts | ({"priority": "High"} if len(hops) >= limits.many_hops else {})
