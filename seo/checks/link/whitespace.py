"""Addresses in links with blanks or line breaks in or around them."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

NO_ADDRESS = ("javascript:", "tel:", "mailto:", "sms:", "data:")  # blanks are harmless there


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    hrefs = dict.fromkeys(link.href for link in page.links if link.href and link.href.split() != [link.href])
    found = [href for href in hrefs if not href.lstrip().lower().startswith(NO_ADDRESS)]
    if found:
        yield {"count": len(found), "links": found[:20]}
