"""A canonical with attributes that make Google ignore it."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Critical", kind="Issue", engines="Google ignores it")
def check(page: Page) -> Iterator[Facts]:
    for canonical in page.canonicals:
        if canonical.attributes:
            yield {"href": canonical.href, "attributes": list(canonical.attributes)}
            return
