"""A later page of a list whose canonical names the first."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.pagination import first_page, page_number
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    number = page_number(page.url)
    canonical = page.canonical
    if number is None or number < 2 or not canonical or canonical == page.url:
        return
    if page_number(canonical) in (None, 1) and _bare(first_page(canonical)) == _bare(first_page(page.url)):
        yield {"number": number, "canonical": canonical}


def _bare(url: str) -> str:
    """Sorting and a slash at the end do not make another list."""
    return url.partition("?")[0].rstrip("/")
