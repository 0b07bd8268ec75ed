"""A robots.txt that shuts a search engine out of the whole site."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

ENGINES = ("Googlebot", "Baiduspider", "bingbot")


@rule(on=any_site, priority="Critical", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for host in site.hosts.values():
        if host.robots_status != 200 or not site.is_internal(host.robots_url):
            continue
        home = host.robots_url.removesuffix("robots.txt")
        shut = {engine: host.robots.decide(engine, home) for engine in ENGINES}
        shut = {engine: d for engine, d in shut.items() if not d.allowed and d.rule.partition(":")[2].strip() == "/"}
        if shut:
            first = next(iter(shut.values()))
            yield host.robots_url, {"engines": list(shut), "line": first.line, "rule": first.rule}
