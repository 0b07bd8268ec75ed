"""A main heading that scripts replace."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="Low", kind="Warning", engines="Baidu keeps the first")
def check(page: Page) -> Iterator[Facts]:
    shown = page.rendered.h1 if page.rendered else ""
    if page.h1 and shown != page.h1:
        yield {"raw": page.h1, "rendered": shown}
