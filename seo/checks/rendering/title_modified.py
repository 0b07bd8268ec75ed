"""A title that scripts replace."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="Medium", kind="Warning", engines="Baidu keeps the first")
def check(page: Page) -> Iterator[Facts]:
    shown = page.rendered.title if page.rendered else ""
    if page.title and shown != page.title:
        yield {"raw": page.title, "rendered": shown}
