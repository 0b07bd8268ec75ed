"""Several products marked up as the page's own, which is the sign of a list."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.products import subjects
from seo.structured import Node, graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold


@rule(on=marked_up_page, priority="Medium", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    products = subjects(graph(page))
    if len(products) < 2 or len({_group(product) for product in products} - {""}) == 1:
        return
    names = list(dict.fromkeys(fold(product.text("name")) for product in products if product.has("name")))
    keys = {product.text("sku") or product.text("url") for product in products}
    if len(names) > 1 and len(keys - {""}) != 1:
        yield {"products": len(names), "names": [product.text("name") for product in products][:20]}


def _group(product: Node) -> str:
    """What variants of one product have in common."""
    own = product.text("inProductGroupWithID") or product.text("productGroupID")
    return own or next((group.id or group.text("productGroupID") for group in product.nodes("isVariantOf")), "")
