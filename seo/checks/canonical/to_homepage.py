"""Pages that all name the home page as their canonical."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from seo.checks.canonical import Limits
from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule
from tuiguang.urls import path, query

_HOME = re.compile(r"/?(?:(?:index|default|home)(?:\.\w+)?/?)?", re.IGNORECASE)


@rule(on=any_site, priority="Medium", kind="Warning", engines="Google treats them as soft 404 or ignores it")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    led: dict[str, list[str]] = defaultdict(list)
    for outcome in site.outcomes("page"):
        if outcome.ok and outcome.is_html and _names_a_home(outcome) and site.is_internal(outcome.canonical):
            led[outcome.canonical].append(outcome.url)
    for home, urls in led.items():
        for url in urls if len(urls) >= limits.fewest_to_homepage else ():
            others = list(islice((other for other in urls if other != url), 20))
            yield url, {"home": home, "pages": len(urls), "others": others}


def _names_a_home(outcome: Outcome) -> bool:
    """The home page with tracking behind it, or as /index.html, is the home page itself."""
    target = outcome.canonical
    return path(target) == "/" and not query(target) and not _HOME.fullmatch(path(outcome.url))
