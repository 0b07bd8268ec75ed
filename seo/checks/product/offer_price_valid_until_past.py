"""A price that, by the markup, is no longer valid."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.products import offers, subjects
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page, site: Site) -> Iterator[Facts]:
    """ISO dates compare as texts do. Where one offer of several is still valid, the product has a price."""
    today = site.today.isoformat()
    for product in subjects(graph(page)):
        dates = [date[:10] for offer in offers(product) for date in offer.texts("priceValidUntil")]
        dates = [date for date in dates if date[:4].isdigit() and len(date) == 10]
        if dates and max(dates) < today:
            yield {"name": product.text("name"), "date": max(dates), "offers": len(dates)}
