"""In stock by the markup and sold out by the page, or the other way round."""

import re
from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.phrases import says_any, watch
from seo.products import LONGEST_LOOKED_AT, SELLS, availability, buy_words, offers, subjects
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

IN_STOCK = frozenset(["InStock", "LimitedAvailability", "OnlineOnly"])
SOLD_OUT = frozenset(["OutOfStock", "SoldOut", "Discontinued"])
MARKS = watch(
    *("sold out", "out of stock", "unavailable", "not available", "缺货", "售罄", "无货", "售完", "补货中", "库存不足"),
    *("ausverkauft", "nicht vorrätig", "épuisé", "rupture", "agotado", "esaurito", "在庫切れ", "売り切れ", "품절"),
)
# A block of its own, perhaps with a label before it: what is said of one size stands beside the size.
_SOLD_OUT = re.compile(
    r"^(?:[^\n:：]{0,20}[:：] ?)?((?:currently |temporarily )?(?:sold out|out of stock|unavailable|not available)"
    r"|暂?时?缺货|已?售罄|暂?时?无货|已?售完|补货中|库存不足|ausverkauft|nicht vorrätig|épuisé|rupture de stock|agotado"
    r"|esaurito|在庫切れ|売り切れ|품절)[.!。！]?$",
    re.IGNORECASE | re.MULTILINE,
)


@rule(on=marked_up_page, priority="High", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    states = {availability(offer) for product in subjects(graph(page)) for offer in offers(product)} - {""}
    if not states:
        return
    text = page.text.main[:LONGEST_LOOKED_AT]
    says = _SOLD_OUT.search(text) if says_any(page, MARKS) else None
    sells = buy_words(text) if says_any(page, SELLS) else ""
    if states <= IN_STOCK and says and not sells:
        yield {"marked": sorted(states), "shown": says[1]}
    elif states <= SOLD_OUT and sells and not says:
        yield {"marked": sorted(states), "shown": sells}
