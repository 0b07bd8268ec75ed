"""A page that gives no picture for its preview."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.social import shared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

NAMES = ("og:image", "og:image:url", "og:image:secure_url")


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page) -> Iterator[Facts]:
    if not any(shared(page, name) for name in NAMES):
        yield {"title": page.title, "images": len(page.images)}
