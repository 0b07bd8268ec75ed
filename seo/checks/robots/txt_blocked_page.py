"""A page that a search engine may not read."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import OTHER_BOTS, is_function, shut_out
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Warning", engines="Google, Baidu, Bing, each by its own group")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for outcome in site.outcomes("page"):
        if not _is_page(outcome) or is_function(outcome.url):
            continue
        shut = shut_out(site, outcome.url)
        if shut and not _only_a_filter(site, outcome.url):
            first = next(iter(shut.values()))
            others = list(shut_out(site, outcome.url, OTHER_BOTS))
            yield outcome.url, {"engines": list(shut), "line": first.line, "rule": first.rule, "others": others}


def _is_page(outcome: Outcome) -> bool:
    """What is blocked for this audit too was never fetched."""
    return outcome.state == "blocked" or (outcome.ok and outcome.is_html)


def _only_a_filter(site: Site, url: str) -> bool:
    """Forbidden with its parameters and allowed without: the usual way to keep engines out of filters and sorting."""
    plain, mark, _ = url.partition("?")
    return bool(mark) and not shut_out(site, plain)
