"""A page that names another canonical than at the last audit."""

from collections.abc import Iterator

from seo.checks.guards import site_with_previous
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=site_with_previous, priority="Medium", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """No canonical and one to itself mean the same."""
    assert site.previous is not None
    for outcome in site.outcomes("page"):
        if not outcome.ok or not outcome.is_html:
            continue
        before = site.previous.outcome(outcome.url)
        if before is not None and before.ok and before.is_html and _counts(before) != _counts(outcome):
            yield outcome.url, {"before": _counts(before), "after": _counts(outcome), "title": outcome.title}


def _counts(outcome: Outcome) -> str:
    return outcome.canonical or outcome.url
