"""An encrypted page that does not tell browsers to stay with https."""

import re
from collections.abc import Iterator

from seo.checks.guards import https_page
from seo.checks.security import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_MAX_AGE = re.compile(r'max-age\s*=\s*"?(\d{1,12})', re.IGNORECASE)


@rule(on=https_page, priority="Low", kind="Warning", engines="none: protects visitors")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if page.headers is None:
        return
    value = page.header("strict-transport-security") or ""
    found = _MAX_AGE.search(value)
    seconds = int(found[1]) if found else 0
    if seconds < limits.shortest_hsts_s:
        yield {"value": value, "days": seconds // 86_400}
