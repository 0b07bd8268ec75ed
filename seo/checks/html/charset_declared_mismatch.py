"""A document whose bytes are not in the encoding that it names."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.html import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Baidu")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """What reads cleanly as UTF-8 is UTF-8, by chance that hardly happens; the others need several bad letters."""
    charset = page.charset
    declared = charset.header or charset.meta or charset.meta_late
    if declared and charset.found and (charset.found == "utf-8" or charset.errors > limits.most_bad_characters):
        yield {"declared": declared, "found": charset.found, "bad_characters": charset.errors}
