"""A canonical or og:url on a marketplace or on the shop system's own domain."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.indexability import has_address
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, join, registered_domain

# Domains whatever their ending: amazon.de, amazon.co.jp. Shop systems give every shop an address of this kind.
MARKETPLACES = frozenset(
    ["1688", "alibaba", "aliexpress", "amazon", "dhgate", "ebay", "etsy", "jd", "lazada", "made-in-china", "shopee"]
    + ["taobao", "temu", "tmall", "walmart"]
)
SHOP_SYSTEMS = frozenset(["myshopify", "myshopline", "myshoplaza"])


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    for source, target in (("canonical", page.canonical), ("og:url", join(page.url, page.meta("og:url") or ""))):
        if not target or target == page.url or not has_address(page):
            continue
        domain = registered_domain(hostname(target))
        if is_marketplace(domain) and domain != registered_domain(hostname(page.url)):
            yield {"target": target, "host": hostname(target), "source": source}
            return


def is_marketplace(domain: str) -> bool:
    return domain.partition(".")[0] in MARKETPLACES | SHOP_SYSTEMS
