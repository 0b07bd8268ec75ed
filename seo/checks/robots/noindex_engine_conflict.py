"""One engine is told otherwise than all robots whether a page may be indexed."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.robots import restrictions
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import ENGINE_AGENTS, directives
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Warning", engines="Google, Baidu, Bing, each by its own name")
def check(page: Page) -> Iterator[Facts]:
    found = directives(page)
    general = [directive for directive in found if directive.agent == "robots"]
    for agent in ENGINE_AGENTS if general else ():
        own = [directive for directive in found if directive.agent == agent]
        if own and restrictions(own) != restrictions(general):
            yield {"agent": agent, "own": own[0].raw, "general": general[0].raw}
