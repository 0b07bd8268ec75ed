"""A list of products that goes on only when a script loads more."""

import json
import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.pagination import Limits, linked, page_number
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

LONGEST_LABEL = 40  # characters; "show more" alone unfolds a text, so goods must be named there
WORDS = re.compile(
    r"(?:\+ ?)?(?:load (?:more|next|all)(?: products| items| results)?|(?:show|view|see) more (?:products|items)"
    r"|(?:点击|上拉|下拉|继续|查看)?(?:加载|載入)更多(?:商品|产品|宝贝)?|(?:查看|显示)更多(?:商品|产品|宝贝)"
    r"|mehr (?:produkte )?laden|mehr produkte anzeigen|(?:voir|afficher|charger) plus de produits"
    r"|cargar más(?: productos)?|ver más productos)\s*(?:[.…+>»↓]*|\(\d+\))",
    re.IGNORECASE,
)


@rule(on=html_page, priority="High", kind="Warning")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    items = {link.url for link in page.links if link.image and link.url and link.position == "main"}
    if len(items) < limits.fewest_items or linked(page, "next"):
        return
    node = _label(page.text.main) or _label(page.text.boilerplate)
    if node and not _is_product(page) and not any(_goes_on(link.url, page.url) for link in page.links):
        yield {"node": node, "items": len(items)}


def _label(text: str) -> str:
    """The first block of the text that says nothing but that there is more."""
    short = (line for line in text.split("\n") if len(line) <= LONGEST_LABEL)
    return next((line for line in short if WORDS.fullmatch(line)), "")


def _goes_on(url: str, here: str) -> bool:
    number = page_number(url)
    return number is not None and number > (page_number(here) or 1)


def _is_product(page: Page) -> bool:
    """There it is reviews, or similar products, that are loaded."""
    return any(
        '"@type": "Product"' in json.dumps(item.data, default=str)[:2000]
        for item in page.structured
        if not item.error and isinstance(item.data, dict) and item.data.get("@type") != "ItemList"
    )
