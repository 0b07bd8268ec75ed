"""An address that robots.txt forbids and that the site links to."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import is_function, shut_out, shuts_all
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

MOST_SOURCES = 200  # pages looked through for links to one address


@rule(on=any_site, priority="Low", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for outcome in site.outcomes("page"):
        if outcome.state not in ("blocked", "done") or is_function(outcome.url):
            continue
        shut = {engine: d for engine, d in shut_out(site, outcome.url).items() if not shuts_all(d)}
        sources = _sources(site, outcome.url) if shut else []
        if sources:
            first = next(iter(shut.values()))
            facts: Facts = {"engines": list(shut), "line": first.line, "rule": first.rule}
            yield outcome.url, facts | {"sources": sources[:20], "count": len(sources)}


def _sources(site: Site, url: str) -> list[str]:
    """Pages with a link that engines follow; at most MOST_SOURCES are counted."""
    links = site.inlinks(url, MOST_SOURCES)
    return sorted({link.source for link in links if not link.nofollow and link.source != url})
