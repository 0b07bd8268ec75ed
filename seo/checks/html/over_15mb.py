"""A document, stylesheet or script that is longer than Google's crawlers read."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.html import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule

READ = ("text/", "application/javascript", "application/x-javascript", "application/json", "application/xhtml+xml")


@rule(on=any_site, priority="High", kind="Issue", engines="Google")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Pictures, films and downloads may be larger."""
    for outcome in site.outcomes("page", "resource"):
        if outcome.size_bytes > limits.crawlers_bytes and outcome.ok and outcome.media_type.startswith(READ):
            facts: Facts = {"bytes": outcome.size_bytes, "limit": limits.crawlers_bytes, "type": outcome.media_type}
            yield outcome.url, facts
