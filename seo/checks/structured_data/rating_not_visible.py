"""A rating in the markup of which the page shows nothing."""

import re
from collections.abc import Iterator
from decimal import Decimal

from seo.checks.guards import marked_up_page
from seo.prices import number
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@rule(on=marked_up_page, priority="High", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    rated = graph(page).of("AggregateRating")
    if not rated:
        return
    shown = _shown(page)
    for node in rated:
        wanted = {value for text in _marked(node) for value in _readings(text)}
        if wanted and wanted.isdisjoint(shown):
            counts = [text for name in ("ratingCount", "reviewCount") for text in node.texts(name)]
            yield {"path": node.path, "rating": node.text("ratingValue"), "counts": counts}


def _marked(node: Node) -> list[str]:
    return [text for name in ("ratingValue", "ratingCount", "reviewCount") for text in node.texts(name)]


def _shown(page: Page) -> set[Decimal]:
    """All numbers that a reader meets: in texts, alternative texts and labels of links."""
    texts = [page.text.main, page.text.boilerplate, *(image.alt for image in page.images if image.alt)]
    labels = [link.label for link in page.links if link.label]
    return {value for text in (*texts, *labels) for found in _NUMBER.findall(text) for value in _readings(found)}


def _readings(text: str) -> set[Decimal]:
    """ "4.57" may be shown as 4.6 or 5 and "1,234" as 1234."""
    values = {number(text), number(text.replace(",", ".")), number(text.replace(",", "").replace(".", ""))}
    known = {value for value in values if value is not None}
    rounded = {round(value, digits) for value in known if value < 100 for digits in (0, 1)}
    return known | {Decimal(value) for value in rounded}
