"""The shop answers under more than one spelling of its host."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.probes import ProbeName
from tuiguang.model.site import Site
from tuiguang.rules import rule

VARIANTS: tuple[ProbeName, ...] = ("http", "https", "http-www", "https-www")


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    answers = [probe for name in VARIANTS if (probe := site.probe(name)) is not None]
    served = [probe.url for probe in answers if probe.ok]
    if len(served) > 1:
        statuses = [f"{probe.url} ({probe.status or probe.error})" for probe in answers]
        yield site.start_url, {"count": len(served), "served": served, "statuses": statuses}
