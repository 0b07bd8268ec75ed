"""No /llms.txt."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Info", kind="Info", engines="AI, none has said that it reads the file")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    probe = site.probe("llms.txt")
    if probe is not None and probe.status in (404, 410):
        yield site.start_url, {"address": probe.url, "status": probe.status}
