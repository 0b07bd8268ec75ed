"""Links that open another site in a new tab and leave it a handle to this one."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.page_links import foreign_links
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: security in old browsers")
def check(page: Page) -> Iterator[Facts]:
    targets = [link.url for link in foreign_links(page) if link.new_tab and not _is_safe(link.rel)]
    if targets:
        different = list(dict.fromkeys(targets))
        yield {"count": len(different), "targets": different[:20]}


def _is_safe(rel: str) -> bool:
    return "noopener" in rel or "noreferrer" in rel
