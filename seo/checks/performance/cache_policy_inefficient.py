"""Files that browsers must ask for again and again."""

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from seo.checks.guards import any_site
from seo.checks.performance import Limits, own_files
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

STATIC = ("text/css", "text/javascript", "application/javascript", "application/x-javascript", "image/", "font/")
_AGE = re.compile(r"max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)


@rule(on=any_site, priority="Low", kind="Opportunity", engines="speed")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """The shop's own files only."""
    for answer in own_files(site):
        if answer.status != 200 or not answer.media_type.startswith(STATIC) or answer.headers is None:
            continue
        seconds = _seconds(answer)
        if seconds < limits.shortest_cache_s:
            value = answer.header("cache-control") or ""
            yield answer.url, {"value": value, "days": seconds // 86_400, "type": answer.media_type}


def _seconds(answer: Page) -> int:
    """How long the file may be kept without asking: max-age, else the time until Expires; 0 for none."""
    value = ", ".join(answer.header_values("cache-control")).lower()
    if "no-store" in value or "no-cache" in value:
        return 0
    if found := _AGE.search(value):
        return int(found[1])
    try:
        until = parsedate_to_datetime(answer.header("expires") or "")
        return max(0, int((until - parsedate_to_datetime(answer.header("date") or "")).total_seconds()))
    except (ValueError, TypeError, OverflowError):
        return 0
