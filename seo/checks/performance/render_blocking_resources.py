"""Files that a browser waits for before it draws anything."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.performance import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="speed")
def check(page: Page, limits: Limits, site: Site | None = None) -> Iterator[Facts]:
    waited_for = [r for r in page.resources if r.in_head and not r.deferred and r.kind in ("script", "stylesheet")]
    files = list(dict.fromkeys(r.url or r.href for r in waited_for))
    size = sum(_bytes(site, url) for url in files) if site is not None else 0
    if len(files) > limits.most_blocking or size > limits.most_blocking_bytes:
        yield {"count": len(files), "files": files[:20], "bytes": size}


def _bytes(site: Site, url: str) -> int:
    outcome = site.outcome(url)
    return outcome.size_bytes if outcome is not None and outcome.ok else 0
