"""A robots.txt that shuts a search engine out of the whole site."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import own_files, shut_out, shuts_all
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Critical", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for file in own_files(site):
        home = file.robots_url.removesuffix("robots.txt")
        shut = {engine: decision for engine, decision in shut_out(site, home).items() if shuts_all(decision)}
        if shut:
            first = next(iter(shut.values()))
            yield file.robots_url, {"engines": list(shut), "line": first.line, "rule": first.rule}
