"""A next or previous page that only a <link> names."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.pagination import linked
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Google no longer reads rel=next; Bing does")
def check(page: Page) -> Iterator[Facts]:
    for rel in ("next", "prev"):
        for target in linked(page, rel):
            if all(link.url != target for link in page.links):
                yield {"rel": rel, "target": target}
