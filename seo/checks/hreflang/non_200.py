"""A language version that answers with a redirect or an error."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.hreflang import by_url, declared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    for url, a in by_url(declared(page, site)).items():
        target = site.outcome(url)
        if target is not None and (target.location or target.broken):
            end = site.chain(url)[-1].url
            yield {"code": a.code, "target": url, "status": target.status or target.error, "end": end}
