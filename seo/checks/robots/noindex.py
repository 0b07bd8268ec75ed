"""A page that asks not to be indexed."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import ENGINE_AGENTS, directives
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Warning", engines="Google, Bing; Baidu does not obey reliably")
def check(page: Page) -> Iterator[Facts]:
    found = [d for d in directives(page) if d.name in ("noindex", "none") and d.agent in ("robots", *ENGINE_AGENTS)]
    if found:
        yield {"value": found[0].raw, "source": found[0].source, "agents": sorted({d.agent for d in found})}
