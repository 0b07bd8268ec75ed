"""A site without robots.txt."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import own_files
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Low", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for file in own_files(site):
        if file.robots_status in (404, 410):
            yield file.robots_url, {"status": file.robots_status}
