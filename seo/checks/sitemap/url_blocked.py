"""A sitemap that lists pages which robots.txt forbids."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import host

ENGINES = ("Googlebot", "bingbot", "Baiduspider")


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Asked of the engines, not of this crawl, which may be allowed more or less."""
    for sitemap in site.sitemaps:
        blocked: dict[str, str] = {}
        for url in dict.fromkeys(entry.url for entry in sitemap.entries if entry.url):
            if rule_of := _forbidding_rule(site, url):
                blocked[url] = rule_of
        if blocked:
            rules = [f"robots.txt:{text}" for text in dict.fromkeys(blocked.values())]
            yield sitemap.url, {"count": len(blocked), "urls": list(blocked)[:20], "rules": rules[:20]}


def _forbidding_rule(site: Site, url: str) -> str:
    """Line and text of the rule that keeps all or some of the engines out, "" when none does."""
    of = site.hosts.get(host(url))
    if of is None or of.robots_status != 200:
        return ""
    decisions = (of.robots.decide(engine, url) for engine in ENGINES)
    return next((f"{decision.line}: {decision.rule}" for decision in decisions if not decision.allowed), "")
