"""A robots.txt that shuts out the bot that looks at landing pages for Google Ads."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Host, Site
from tuiguang.rules import rule
from tuiguang.urls import host

BOTS = ("AdsBot-Google", "AdsBot-Google-Mobile")


@rule(on=any_site, priority="High", kind="Issue", engines="Google Ads")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """These bots do not obey the rules for *, only a group with their own name."""
    for file in {file.robots_url: file for file in site.hosts.values() if site.is_internal(file.robots_url)}.values():
        named = [bot for bot in BOTS if file.robots.has_group_for(bot)]
        shut = {url: bot for url in _pages(site, file) for bot in named if not file.robots.decide(bot, url).allowed}
        if shut:
            first, bot = next(iter(shut.items()))
            decision = file.robots.decide(bot, first)
            facts: Facts = {"bot": bot, "line": decision.line, "rule": decision.rule}
            yield file.robots_url, facts | {"count": len(shut), "pages": list(shut)[:20]}


def _pages(site: Site, file: Host) -> Iterator[str]:
    """The pages below this robots.txt, those that it forbids to us among them."""
    own = host(file.robots_url)
    for outcome in site.outcomes("page"):
        if host(outcome.url) == own and (outcome.state == "blocked" or (outcome.ok and outcome.is_html)):
            yield outcome.url
