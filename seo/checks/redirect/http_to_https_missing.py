"""The shop can be opened without encryption."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import hostname, registered_domain, scheme


@rule(on=any_site, priority="High", kind="Issue", engines="Google, Baidu, Bing")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Where nothing answers without encryption, nothing is wrong."""
    probe = site.probe("http")
    if probe is None or not (probe.ok or probe.location):
        return
    end = site.chain(probe.url)[-1]
    if scheme(end.url) != "https" or _domain(end.url) != _domain(probe.url):
        chain = [f"{hop.url} ({hop.status or hop.error})" for hop in site.chain(probe.url)]
        yield probe.url, {"status": probe.status, "end": end.url, "chain": chain}


def _domain(url: str) -> str:
    return registered_domain(hostname(url))
