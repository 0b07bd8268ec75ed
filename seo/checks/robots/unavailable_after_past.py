"""A page whose own expiry date for results has passed."""

import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate

from seo.checks.guards import indexable_page
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


@rule(on=indexable_page, priority="High", kind="Warning", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    for directive in said(page, "unavailable_after"):
        day = _day(directive.value)
        if day is not None and day < site.today:
            yield quoted([directive]) | {"date": day.isoformat()}
            return


def _day(text: str) -> date | None:
    """ISO 8601, RFC 822 and RFC 850, the forms that Google names. None when it is none of them."""
    found = _ISO.match(text)
    parts = tuple(map(int, found.groups())) if found else parsedate(text)
    try:
        return date(*parts[:3]) if parts else None
    except (ValueError, OverflowError):  # a month of 13, a year of 20 digits
        return None
