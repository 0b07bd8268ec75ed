"""Addresses that cannot exist are answered as if they did."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """A redirect that ends in a 404, such as one that adds a slash first, is as good as a 404."""
    probe = site.probe("not-found")
    if probe is None:
        return
    end = site.chain(probe.url)[-1]
    if end.ok:
        yield site.start_url, {"probe": probe.url, "status": probe.status, "end": end.url}
