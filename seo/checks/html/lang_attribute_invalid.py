"""Parts of a page marked as of a language that does not exist."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.locales import is_language_tag


@rule(on=html_page, priority="Low", kind="Warning", engines="none: screen readers")
def check(page: Page) -> Iterator[Facts]:
    """An empty one is right: the language is unknown."""
    wrong = [tag for tag in page.langs if tag.strip() and not is_language_tag(tag)]
    if wrong:
        yield {"count": len(wrong), "values": wrong[:20]}
