"""A spelling of the shop's address that takes several redirects to the right one."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.redirect import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.probes import ProbeName
from tuiguang.model.site import Site
from tuiguang.rules import rule

VARIANTS: tuple[ProbeName, ...] = ("http", "https", "http-www", "https-www")


@rule(on=any_site, priority="Medium", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    for name in VARIANTS:
        probe = site.probe(name)
        if probe is None or not probe.location:
            continue
        chain = site.chain(probe.url)
        hops = sum(1 for hop in chain if hop.location)
        if hops > limits.most_hops and len({hop.url for hop in chain}) == len(chain):
            yield probe.url, {"hops": hops, "end": chain[-1].url, "chain": [f"{o.url} ({o.status})" for o in chain]}
