"""A page that answers 200 and says no more than that the product is gone."""

import re
from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.product import Limits
from seo.prices import price_tags
from seo.products import buy_words
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_GONE = re.compile(
    r"no longer (?:available|sold|in our range)|(?:is|has been|was) discontinued"
    r"|(?:product|item|article|model) (?:has been removed|is not available|was not found|does not exist)"
    r"|已下架|已停产|已停售|商品不存在|商品已失效|宝贝不存在|nicht mehr (?:verfügbar|lieferbar)"
    r"|n['’]est plus disponible|ya no está disponible|販売終了|取り扱いを終了",
    re.IGNORECASE,
)


@rule(on=indexable_page, priority="High", kind="Warning")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    text = page.text
    if text.words > limits.discontinued_words:
        return
    found = _GONE.search(text.main)
    if found and not buy_words(text.main) and not price_tags(text.main):
        yield {
            "phrase": found[0],
            "status": page.status or 200,
            "words": text.words,
            "limit": limits.discontinued_words,
        }
