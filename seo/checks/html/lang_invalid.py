"""A language that does not exist."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.locales import is_language_tag, meant


@rule(on=html_page, priority="High", kind="Issue", engines="Bing; screen readers, translation")
def check(page: Page) -> Iterator[Facts]:
    if page.lang and page.lang.strip() and not is_language_tag(page.lang):
        yield {"lang": page.lang, "meant": meant(page.lang)}
