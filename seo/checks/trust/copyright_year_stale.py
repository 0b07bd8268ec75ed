"""A copyright year in the footer that is two years old or more."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

_SIGNS = ("©", "opyright", "OPYRIGHT", "(c)", "(C)", "版权")
_NOTICE = re.compile(r"[^\n]{0,30}(?:©|\(c\)|copyright|版权所有)[^\n]{0,200}", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19[89]|20[0-9])\d(?!\d)")


@rule(on=html_page, priority="Low", kind="Opportunity", engines="none: shoppers")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """Of a range, and of several notices, the last year counts."""
    text = page.text.boilerplate
    if not any(sign in text for sign in _SIGNS):
        return
    dated = [(int(year), notice[0]) for notice in _NOTICE.finditer(text) for year in _YEAR.findall(notice[0])]
    if dated and max(dated)[0] < site.today.year - 1:
        year, notice = max(dated)
        yield {"year": year, "text": notice.strip()[:100]}
