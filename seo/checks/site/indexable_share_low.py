"""Most pages of the site are closed to search engines in one way or another."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.site import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    reasons = Counter(o.indexability for o in site.outcomes("page") if o.ok and o.is_html and not o.error)
    pages, indexable = reasons.total(), reasons[""]
    if pages >= limits.fewest_pages and indexable < limits.least_indexable_share * pages:
        shut = sorted(((count, reason) for reason, count in reasons.items() if reason), reverse=True)
        breakdown = [f"{reason}: {count}" for count, reason in shut]
        yield (
            site.start_url,
            {
                "percent": round(100 * indexable / pages),
                "indexable": indexable,
                "pages": pages,
                "breakdown": breakdown[:20],
                "count": pages - indexable,
            },
        )
