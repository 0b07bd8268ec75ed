"""A page many clicks away from the start page."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.link import Limits
from seo.links import shortest_path, shown_pages
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Opportunity", engines="Baidu, Google")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    for outcome in shown_pages(site):
        if outcome.depth is not None and outcome.depth > limits.deepest:
            path = shortest_path(site, outcome.url)
            yield outcome.url, {"depth": outcome.depth, "limit": limits.deepest, "path": path}
