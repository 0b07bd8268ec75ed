"""One page at addresses that differ only in spelling: case, slashes, an index file, the order of parameters."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.duplicates import differences, same_page_key
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Found at the address with fewer links; the one with most links is `other`."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in site.outcomes("page"):
        if outcome.ok and outcome.is_html and not outcome.indexability:
            groups.setdefault(same_page_key(outcome.url), []).append(outcome)
    for group in groups.values():
        if len(group) == 1:
            continue
        best = max(group, key=lambda outcome: (outcome.inlinks, -len(outcome.url)))
        for copy in group:
            if copy is not best and _same_page(copy, best):
                ways = differences(copy.url, best.url)
                yield copy.url, {"other": best.url, "differ_in": ways, "inlinks": copy.inlinks}


def _same_page(one: Outcome, other: Outcome) -> bool:
    """Servers may tell upper from lower case: then the pages differ."""
    return one.text_hash == other.text_hash or bool(one.title and one.title == other.title)
