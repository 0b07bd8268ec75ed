"""Titles of one site that part their pieces by different signs."""

import re
from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.scripts import HAN

STANDARD = frozenset("-_")  # Baidu's title rules
_SEPARATOR = re.compile(rf"(?<=\s)[-–—·•](?=\s)|[|｜丨_]|(?<=[{HAN}])[-–—]|[-–—](?=[{HAN}])")


@rule(on=any_site, priority="Low", kind="Opportunity", engines="Baidu")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """The last sign of a title tells, for it parts off the brand. Of equally common ones Baidu's is the usual one."""
    found = [(o.url, o.title, signs[-1]) for o in site.outcomes("page") if (signs := _signs(o.title, o.indexability))]
    counts = Counter(sign for _, _, sign in found)
    usual = max(counts, key=lambda sign: (counts[sign], sign in STANDARD), default="")
    for url, title, sign in found:
        if sign != usual and not {sign, usual} <= STANDARD:
            yield url, {"title": title, "separator": sign, "usual": usual, "pages": counts[usual]}


def _signs(title: str, indexability: str) -> list[str]:
    return [] if indexability else _SEPARATOR.findall(title)
