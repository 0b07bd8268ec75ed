"""Texts that are sent unpacked."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.performance import Limits, unpacked, unpacked_files
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Opportunity", engines="speed")
def check(page: Page, limits: Limits, site: Site | None = None) -> Iterator[Facts]:
    """The document itself, and the scripts and styles of the shop that it loads."""
    found = {page.url: page.size_bytes} if unpacked(page, limits.smallest_compressed) else {}
    if site is not None:
        files = unpacked_files(site)
        found |= {r.url: files[r.url] for r in page.resources if files.get(r.url, 0) > limits.smallest_compressed}
    if found:
        size = sum(found.values())
        facts: Facts = {"count": len(found), "files": list(found)[:20], "bytes": size}
        yield facts | {"saving": round(size * limits.text_saving)}
