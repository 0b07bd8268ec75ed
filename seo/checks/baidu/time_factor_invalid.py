"""Times for Baidu that Baidu cannot use."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from seo.checks.baidu import cambrian
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

_FORM = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


@rule(on=indexable_page, priority="Medium", kind="Warning", profile="cn", engines="Baidu")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    blocks = list(cambrian(page)) if page.structured else []
    if not blocks:
        return
    times = [(name, str(block[name])) for block in blocks for name in ("pubDate", "upDate") if name in block]
    faults = list(dict.fromkeys(_faults(blocks, times, site.today if site is not None else None)))
    if faults:
        yield {"faults": faults, "values": [f"{name}: {value}" for name, value in times][:20], "count": len(faults)}


def _faults(blocks: Sequence[dict[str, Any]], times: Sequence[tuple[str, str]], today: date | None) -> Iterator[str]:
    if len(blocks) > 1:
        yield "several"
    read = {name: _time(value) for name, value in times}
    if any(moment is None for moment in read.values()):
        yield "malformed"
    published, updated = read.get("pubDate"), read.get("upDate")
    if published and updated and updated < published:
        yield "updated-before-published"
    # A day more: where it is already tomorrow, the page may say so.
    if today is not None and any(moment and moment.date() > today + timedelta(days=1) for moment in read.values()):
        yield "in-future"


def _time(value: str) -> datetime | None:
    if not _FORM.fullmatch(value.strip()):
        return None
    try:
        return datetime.fromisoformat(value.strip())
    except ValueError:
        return None
