"""The same canonical declared more than once."""

from collections.abc import Iterator

from seo.checks.canonical import usable
from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """Once in the page and once in the header is no repetition."""
    if len(page.canonicals) < 2:
        return
    for declared in (usable(page, "html"), usable(page, "header")):
        if len(declared) > 1 and len({canonical.url for canonical in declared}) == 1:
            yield {"target": declared[0].url, "count": len(declared), "source": declared[0].source}
            return
