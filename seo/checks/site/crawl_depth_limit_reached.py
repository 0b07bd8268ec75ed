"""A limit of this audit left pages of the site out."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.site import LIMITS_OF_CRAWL
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Info", kind="Info", engines="none: says what the audit did not see")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    reasons: Counter[str] = Counter()
    left_out: list[str] = []
    for outcome in site.outcomes("page"):
        if outcome.error in LIMITS_OF_CRAWL:
            reasons[outcome.error] += 1
            left_out = [*left_out, outcome.url] if len(left_out) < 20 else left_out
    if reasons:
        yield site.start_url, {"count": reasons.total(), "limits": sorted(reasons), "pages": left_out}
