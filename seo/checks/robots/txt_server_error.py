"""A robots.txt that the server fails to deliver, which Google takes for "nothing is allowed"."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import own_files
from tuiguang.model.finding import Facts
from tuiguang.model.site import Host, Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Critical", kind="Issue", engines="Google")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for file in own_files(site):
        if _failed(file):
            yield file.robots_url, {"status": file.robots_status or file.robots_error}


def _failed(file: Host) -> bool:
    if file.robots_status is None:
        return bool(file.robots_error)
    return file.robots_status == 429 or file.robots_status >= 500
