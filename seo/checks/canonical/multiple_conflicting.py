"""Several canonicals that name different addresses."""

from collections.abc import Iterator

from seo.checks.canonical import usable
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google ignores all of them")
def check(page: Page) -> Iterator[Facts]:
    """Within the page, or within the header; page against header has a check of its own."""
    if len(page.canonicals) < 2:
        return
    for declared in (usable(page, "html"), usable(page, "header")):
        targets = list(dict.fromkeys(canonical.url for canonical in declared))
        if len(targets) > 1:
            yield {"targets": targets[:20], "count": len(targets), "source": declared[0].source}
            return
