"""Fewer pages can be indexed than in the crawl before."""

from collections.abc import Iterator

from seo.checks.guards import site_with_previous
from seo.checks.site import LIMITS_OF_CRAWL, Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=site_with_previous, priority="High", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """A crawl that a limit cut short cannot be compared."""
    if site.previous is None or any(outcome.error in LIMITS_OF_CRAWL for outcome in site.outcomes("page")):
        return
    before = {outcome.url for outcome in site.previous.outcomes("page") if _indexable(outcome)}
    now = {outcome.url for outcome in site.outcomes("page") if _indexable(outcome)}
    if len(before) < limits.fewest_pages or len(now) >= (1 - limits.largest_drop) * len(before):
        return
    lost = sorted(before - now)
    drop = round(100 * (1 - len(now) / len(before)))
    yield (
        site.start_url,
        {"before": len(before), "now": len(now), "percent": drop, "count": len(lost), "lost": lost[:20]},
    )


def _indexable(outcome: Outcome) -> bool:
    return outcome.ok and outcome.is_html and not outcome.error and not outcome.indexability
