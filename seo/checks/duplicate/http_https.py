"""A page that answers both with http and with https."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule

PROBES = ("http", "http-www")


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """Found at the http address. Of the start page's variants, the crawl has asked for http by itself."""
    asked = [probe for name in PROBES if (probe := site.probe(name)) is not None]  # type: ignore[arg-type]
    seen = set()
    for outcome in [*asked, *site.outcomes("page")]:
        if urls.scheme(outcome.url) != "http" or not _shown(outcome) or outcome.url in seen:
            continue
        seen.add(outcome.url)
        secure = site.outcome(outcome.url.replace("http://", "https://", 1))
        if secure is not None and _shown(secure):
            yield outcome.url, {"secure": secure.url, "canonical": outcome.canonical}


def _shown(outcome: Outcome) -> bool:
    return outcome.ok and outcome.is_html
