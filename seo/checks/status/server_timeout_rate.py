"""Too many requests of the crawl failed on the server's side."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.checks.status import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    asked = timeouts = errors = 0
    for outcome in site.outcomes("page"):
        asked += outcome.state in ("done", "failed")
        timeouts += outcome.error == "timeout"
        errors += outcome.status is not None and outcome.status >= 500
    failures = timeouts + errors
    if failures >= limits.fewest_failures and failures > limits.failing_share * asked:
        share = round(100 * failures / asked, 1)
        yield site.start_url, {"percent": share, "asked": asked, "timeouts": timeouts, "server_errors": errors}
