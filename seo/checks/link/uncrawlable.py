"""What looks like a link to people and is none to a crawler."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_NAVIGATES = re.compile(r"location|window\.open|\bhref\b|router|navigate|pushstate|\bgo(?:to)?\(", re.IGNORECASE)
_CONTROL = re.compile(
    r'role="(?:button|tab|menuitem|switch|option)"|aria-(?:current|disabled|expanded)=', re.IGNORECASE
)
_OF_BROWSER = re.compile(r"\s*javascript:\s*(?:window\.)?(?:history|print|close|scroll)", re.IGNORECASE)
_SCRIPT = re.compile(r"\s*javascript:", re.IGNORECASE)


@rule(on=html_page, priority="Medium", kind="Warning", engines="all; Baidu follows least")
def check(page: Page) -> Iterator[Facts]:
    nodes = [spot.tag for spot in page.spots if _is_lost(spot.kind, spot.tag)]
    nodes += [
        f'<a href="{link.href.strip()[:150]}">{link.text[:50]}'
        for link in of(page).nowhere
        if _SCRIPT.match(link.href) and not _OF_BROWSER.match(link.href)
    ]
    if nodes:
        yield {"count": len(nodes), "nodes": list(dict.fromkeys(nodes))[:20]}


def _is_lost(kind: str, tag: str) -> bool:
    """Buttons and switches are no links. Of other elements only those that name where they lead."""
    if kind == "link-without-href":
        return not _CONTROL.search(tag)
    return kind == "click-target" and ('role="link"' in tag or _NAVIGATES.search(tag) is not None)
