"""A meta description that scripts replace."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="Low", kind="Warning", engines="Baidu keeps the first")
def check(page: Page) -> Iterator[Facts]:
    raw = " ".join(page.description.split())
    shown = " ".join(page.rendered.description.split()) if page.rendered else ""
    if raw and shown != raw:
        yield {"raw": raw, "rendered": shown}
