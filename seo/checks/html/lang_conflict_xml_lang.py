"""Two attributes that name two languages for one document."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Issue", engines="none: screen readers")
def check(page: Page) -> Iterator[Facts]:
    if page.xml_lang and page.lang and page.lang.strip().lower() != page.xml_lang.strip().lower():
        yield {"lang": page.lang, "xml_lang": page.xml_lang}
