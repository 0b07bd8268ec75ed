"""Bots of Chinese engines that are treated differently by robots.txt."""

from collections.abc import Iterator

from seo.access import refusal
from seo.checks.guards import any_site
from seo.home import home_url
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

# By the names that robots.txt matches: a group for "Sogou web spider" is one for "sogou".
BOTS = ("Baiduspider", "Sogou", "360Spider", "YisouSpider", "Bytespider", "PetalBot")


@rule(on=any_site, priority="Info", kind="Info", engines="each by its own group")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    home = home_url(site)
    shut = [bot for bot in BOTS if refusal(site, home, (bot,))]
    if shut:
        allowed = [bot for bot in BOTS if bot not in shut]
        yield home, {"blocked": shut, "allowed": allowed, "count": len(shut)}
