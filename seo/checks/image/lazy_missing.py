"""Images far down the page that load at once."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from seo.images import addresses, content
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="none: speed")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if len(page.images) <= limits.first_screen_images:
        return
    below = content(page)[limits.first_screen_images :]
    eager = [i for i in below if i.url and i.loading != "lazy" and not i.lazy_src and i.fetch_priority != "low"]
    if eager:
        first = limits.first_screen_images
        yield {"count": len(eager), "total": len(page.images), "first": first, "images": addresses(eager)}
