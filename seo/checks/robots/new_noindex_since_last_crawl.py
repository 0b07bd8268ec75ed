"""A page that has taken itself out of results since the last audit."""

from collections.abc import Iterator

from seo.checks.guards import site_with_previous
from seo.checks.robots import quoted, said
from tuiguang.model.finding import Facts
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=site_with_previous, priority="High", kind="Warning", engines="Google, Bing; Baidu does not obey reliably")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    assert site.previous is not None
    for outcome in site.outcomes("page"):
        if not (outcome.noindex and outcome.ok and outcome.is_html):
            continue
        before = site.previous.outcome(outcome.url)
        if before is None or not before.ok or not before.is_html or before.noindex:
            continue
        page = site.page(outcome.url)
        found = said(page, "noindex", "none") if page else []
        if found:
            yield outcome.url, {"title": outcome.title, "inlinks": outcome.inlinks, **quoted(found)}
