"""A noindex that engines cannot see, because robots.txt keeps them from the page."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import shut_out
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule

ENGINES = ("Googlebot", "bingbot")  # those that obey noindex; for Baidu robots.txt is the right way


@rule(on=any_site, priority="High", kind="Warning", engines="Google, Bing")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for outcome in site.outcomes("page"):
        known_from = _noindex_known_from(outcome, site)
        shut = shut_out(site, outcome.url, ENGINES) if known_from else {}
        if shut:
            first = next(iter(shut.values()))
            facts: Facts = {"engines": list(shut), "line": first.line, "rule": first.rule}
            yield outcome.url, facts | {"known_from": known_from}


def _noindex_known_from(outcome: Outcome, site: Site) -> str:
    """A page that is forbidden to this audit as well was read by an earlier one at best."""
    if outcome.noindex and outcome.ok:
        return "this-crawl"
    if outcome.state == "blocked" and site.previous is not None:
        before = site.previous.outcome(outcome.url)
        return "previous-crawl" if before is not None and before.noindex else ""
    return ""
