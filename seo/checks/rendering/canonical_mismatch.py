"""A canonical that scripts replace or take away."""

from collections.abc import Iterator

from seo.checks.guards import shown_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=shown_page, priority="High", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """One in a header is out of the reach of scripts, and is not in what a browser writes out."""
    raw, shown = page.canonical, page.rendered.canonical if page.rendered else ""
    in_header_alone = not any(canonical.source == "html" for canonical in page.canonicals)
    if raw and shown != raw and not (in_header_alone and not shown):
        yield {"raw": raw, "rendered": shown}
