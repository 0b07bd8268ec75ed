"""A next or previous page that does not answer 200."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.pagination import linked
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Bing")
def check(page: Page, site: Site) -> Iterator[Facts]:
    for rel in ("next", "prev"):
        for target in linked(page, rel):
            outcome = site.outcome(target)
            if outcome is not None and (outcome.broken or outcome.location):
                yield {"rel": rel, "target": target, "status": outcome.status or outcome.error}
