"""A rating in the markup of which the page shows nothing."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from seo.checks.guards import marked_up_page
from seo.prices import number, stands
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="High", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    rated = graph(page).of("AggregateRating")
    if not rated:
        return
    texts = (page.text.main, page.text.boilerplate)
    for node in rated:
        counts = [text for name in ("ratingCount", "reviewCount") for text in node.texts(name)]
        wanted = {value for text in (node.text("ratingValue"), *counts) for value in _readings(text)}
        if (
            wanted
            and not any(stands(value, text) for value in wanted for text in texts)
            and not _in_labels(page, wanted)
        ):
            yield {"path": node.path, "rating": node.text("ratingValue"), "counts": counts}


def _in_labels(page: Page, wanted: set[Decimal]) -> bool:
    """Alternative texts of images and labels of links: stars are often an image."""
    alts, labels = [image.alt for image in page.images if image.alt], [link.label for link in page.links if link.label]
    texts = "\n".join(alts + labels)
    return any(stands(value, texts) for value in wanted)


@lru_cache(maxsize=1024)
def _readings(text: str) -> frozenset[Decimal]:
    """ "4.57" may be shown as 4.6."""
    text = text.removesuffix("%").strip()
    values = {number(text), number(text.replace(",", "."))} - {None}
    return frozenset(value for exact in values if exact is not None for value in (exact, round(exact, 1)))
