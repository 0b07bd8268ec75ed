"""A set that names addresses which call another one their original."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.hreflang import by_url, declared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """A copy (?utm_source=…) that carries the set of its original is in order: the set does not name it."""
    members = []
    for a in by_url(declared(page, site)).values():
        canonical = _canonical(a.url, page, site)
        if canonical not in ("", a.url):
            members.append(f"{a.code}: {a.url} → {canonical}")
    if members:
        yield {"count": len(members), "members": members[:20]}


def _canonical(url: str, page: Page, site: Site | None) -> str:
    if url == page.url:
        return page.canonical
    outcome = site.outcome(url) if site is not None else None
    return outcome.canonical if outcome is not None else ""
