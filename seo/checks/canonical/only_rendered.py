"""A canonical that is there only when scripts have run."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="High", kind="Warning", engines="Baidu cannot see it")
def check(page: Page) -> Iterator[Facts]:
    if page.rendered and page.rendered.canonical and not page.canonical:
        yield {"rendered": page.rendered.canonical, "raw": ""}
