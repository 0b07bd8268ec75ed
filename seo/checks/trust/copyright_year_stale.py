"""A copyright year in the footer that is two years old or more."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

_NOTICE = re.compile(r"(?:©|\(c\)|\(C\)|copyright|Copyright|COPYRIGHT|版权所有)[^\n]{0,200}")
BEFORE = 30  # characters of the same line that may hold the year too
_YEAR = re.compile(r"(?<!\d)(?:19[89]|20[0-9])\d(?!\d)")


@rule(on=html_page, priority="Low", kind="Opportunity", engines="none: shoppers")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Of a range, and of several notices, the last year counts."""
    dated = [(int(year), notice) for notice in _notices(page.text.boilerplate) for year in _YEAR.findall(notice)]
    if dated and max(dated)[0] < site.today.year - 1:
        year, notice = max(dated)
        yield {"year": year, "text": notice.strip()[:100]}


def _notices(text: str) -> Iterator[str]:
    for found in _NOTICE.finditer(text):
        line = text.rfind("\n", 0, found.start()) + 1
        yield text[max(line, found.start() - BEFORE) : found.end()]
