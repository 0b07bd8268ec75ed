"""A robots.txt that shuts Baidu out of the whole site."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

BOTS = ("Baiduspider", "Baiduspider-render", "Baiduspider-image")


@rule(on=any_site, priority="Critical", kind="Issue", profile="cn", engines="Baidu")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    files = {file.robots_url: file for file in site.hosts.values() if site.is_internal(file.robots_url)}
    for url, file in files.items():
        decision = file.robots.decide(BOTS[0], url.removesuffix("robots.txt"))
        if not decision.allowed and decision.line:
            named = file.robots.has_group_for(BOTS[0])
            yield url, {"bot": BOTS[0], "line": decision.line, "rule": decision.rule, "named": named}
