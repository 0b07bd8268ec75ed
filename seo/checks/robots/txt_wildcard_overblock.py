"""One line of robots.txt that forbids a large part of the site."""

from collections import defaultdict
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import Limits, is_function, shut_out, shuts_all
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import host


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Carts and filters are left out: forbidding those is common and does no harm."""
    total = 0
    shut: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    for outcome in site.outcomes("page"):
        if not (outcome.state == "blocked" or (outcome.ok and outcome.is_html)) or is_function(outcome.url):
            continue
        total += "?" not in outcome.url
        for line, rule_text in _lines(site, outcome.url):
            shut[host(outcome.url), line, rule_text].append(outcome.url)
    for (name, line, rule_text), urls in shut.items():
        if len(urls) >= limits.overblock_fewest and len(urls) > limits.overblock_share * total:
            percent = round(100 * len(urls) / total)
            facts: Facts = {"line": line, "rule": rule_text, "pages": len(urls), "total": total, "percent": percent}
            yield site.hosts[name].robots_url, facts | {"examples": urls[:20]}


def _lines(site: Site, url: str) -> list[tuple[int, str]]:
    """Each deciding line once, however many engines it shuts out; a ban on everything has a check of its own."""
    if "?" in url:
        return []
    found = {(d.line, d.rule) for d in shut_out(site, url).values() if not shuts_all(d)}
    return sorted(found)
