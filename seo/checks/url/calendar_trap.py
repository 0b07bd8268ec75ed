"""Addresses without end that differ in their dates alone."""

import re
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.url import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

MOST_PATTERNS = 50_000
DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d([-/_.])(?:0?[1-9]|1[0-2])(?:\1(?:0?[1-9]|[12]\d|3[01]))?(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<=[?&])([\w-]*(?:date|day|month|year|week)|yyyy|mm|dd|[ymd])=\d[\d/-]*",
    re.IGNORECASE,
)


@rule(on=any_site, priority="High", kind="Warning", engines="endless crawls")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Of every pattern the number and the first addresses. A blog's articles have a name beside the date, so each is
    a pattern of its own; such loners are forgotten when there are many."""
    patterns: dict[str, tuple[int, list[str]]] = {}
    for outcome in site.outcomes("page"):
        pattern, dates = DATE.subn("{date}", outcome.url)
        if not dates:
            continue
        count, samples = patterns.get(pattern, (0, []))
        patterns[pattern] = (count + 1, samples if len(samples) >= 20 else [*samples, outcome.url])
        if len(patterns) > MOST_PATTERNS:
            patterns = {key: value for key, value in patterns.items() if value[0] > 1}
    for pattern, (count, samples) in sorted(patterns.items()):
        if count >= limits.calendar_urls:
            yield samples[0], {"pattern": pattern, "count": count, "samples": samples}
