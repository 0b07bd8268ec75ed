"""A Crawl-delay that slows a search engine down."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.robots import ENGINES, Limits, own_files
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

MORE_ENGINES = ("YandexBot", "Sogou", "360Spider", "YisouSpider", "PetalBot", "DuckDuckBot", "Yeti", "SeznamBot")


@rule(on=any_site, priority="Low", kind="Warning", engines="Bing obeys; Google and Baidu do not")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Tools that read the web for other ends may be slowed down."""
    for file in own_files(site):
        asked = {engine: file.robots.crawl_delay(engine) or 0.0 for engine in (*ENGINES, *MORE_ENGINES)}
        slowed = [engine for engine, seconds in asked.items() if seconds > limits.longest_crawl_delay_s]
        if slowed:
            seconds = max(asked.values())
            line = next(delay.line for delay in file.robots.delays if delay.seconds == seconds)
            a_day = int(86_400 / seconds)
            yield file.robots_url, {"seconds": seconds, "line": line, "engines": slowed, "pages_a_day": a_day}
