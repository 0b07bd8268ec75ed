"""Filters whose combinations make addresses without end."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.product import Limits
from seo.shop_urls import facets
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Addresses count when they were found, fetched or not; those that robots.txt forbids do no harm."""
    patterns: Counter[str] = Counter()
    samples: list[str] = []
    for outcome in site.outcomes("page"):
        names = sorted(set(facets(outcome.url)))
        if len(names) >= limits.combined_facets and outcome.state != "blocked":
            patterns["+".join(names)] += 1
            samples.append(outcome.url)
    found = patterns.total()
    if found > limits.facet_urls:
        ranked = sorted(patterns.items(), key=lambda pattern: (-pattern[1], pattern[0]))
        yield (
            site.start_url,
            {
                "urls": found,
                "limit": limits.facet_urls,
                "patterns": [f"{names}: {count}" for names, count in ranked[:20]],
                "samples": samples[:20],
            },
        )
