"""Addresses in links with blanks or line breaks in or around them."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

NO_ADDRESS = ("javascript:", "tel:", "mailto:", "sms:", "data:")  # blanks are harmless there


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    wrong = set(filter(_holds_blanks, of(page).odd_hrefs))
    found = list(dict.fromkeys(link.href for link in page.links if link.href in wrong)) if wrong else []
    if found:
        yield {"count": len(found), "links": found[:20]}


def _holds_blanks(href: str) -> bool:
    return bool(href) and href.split() != [href] and not href.lstrip().lower().startswith(NO_ADDRESS)
