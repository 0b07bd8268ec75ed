"""Links of a router without an address: people get on, crawlers do not."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

KINDS = ("link-without-href", "click-target")
# Attributes by which the usual frameworks name where a click leads.
_ROUTED = re.compile(
    r" (?:\[?routerlink\]?|ui-sref|ng-click|data-ng-click|\(click\)|@click[.\w]*|v-on:click[.\w]*|x-on:click[.\w]*|to"
    r"|:to|data-(?:href|url|link|route|to))="
    r"|onclick=\"[^\"]*(?:router|navigate|navigateto|pushstate|\bpush)\b",
    re.IGNORECASE,
)


@rule(on=html_page, priority="Medium", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    """In the page as sent, and in what a browser makes of it."""
    tags = [spot.tag for spot in page.spots if spot.kind in KINDS]
    if page.rendered:
        tags += page.rendered.soft_links
    nodes = list(dict.fromkeys(tag for tag in tags if _ROUTED.search(tag)))
    if nodes:
        yield {"count": len(nodes), "nodes": nodes[:20]}
