"""A document that does not say in which language it is."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="Bing; screen readers, translation")
def check(page: Page) -> Iterator[Facts]:
    if not (page.lang or "").strip():
        yield {"language": page.text.language, "xml_lang": page.xml_lang or ""}
