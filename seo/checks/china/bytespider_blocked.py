"""A robots.txt that shuts out the bot of 头条 and 豆包."""

from collections.abc import Iterator

from seo.access import refusal
from seo.checks.guards import any_site
from seo.home import home_url
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

BOT = ("Bytespider",)


@rule(on=any_site, priority="Info", kind="Info", profile="cn", engines="头条搜索, 豆包")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    home = home_url(site)
    if decision := refusal(site, home, BOT):
        yield home, {"bot": BOT[0], "line": decision.line, "rule": decision.rule}
