"""A meta description that is there only when scripts have run."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="Low", kind="Warning", engines="Baidu; Google renders later")
def check(page: Page) -> Iterator[Facts]:
    shown = page.rendered.description.strip() if page.rendered else ""
    if shown and not page.description.strip():
        yield {"raw": page.description, "rendered": shown}
