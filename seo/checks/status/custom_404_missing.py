"""The page for unknown addresses helps nobody on."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.status import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.scripts import count_words
from tuiguang.urls import host, path


@rule(on=any_site, priority="Low", kind="Opportunity")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    probe = site.probe("not-found")
    end = site.chain(probe.url)[-1] if probe is not None else None
    page = site.page(end.url) if end is not None and end.status in (404, 410) else None
    if page is None:
        return
    words = page.text.words + count_words(page.text.boilerplate)
    ways_home = sum(_is_home(link.url, site) for link in page.links)
    if words < limits.fewest_words or not ways_home:
        facts: Facts = {"probe": page.url, "words": words, "home_links": ways_home, "size_bytes": page.size_bytes}
        yield site.start_url, facts


def _is_home(url: str, site: Site) -> bool:
    return url == site.start_url or (path(url) == "/" and host(url) == site.host)
