"""Scripts of the page that broke off with an error."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="Low", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    errors = list(dict.fromkeys(page.rendered.console_errors)) if page.rendered else []
    if errors:
        yield {"count": len(errors), "errors": errors[:20]}
