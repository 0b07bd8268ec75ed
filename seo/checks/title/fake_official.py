"""A title that claims to be official, on a site of which nothing shows that it belongs to the brand.

The rule: the part of the title with 官网 or 官方… names a brand. It is the site's own when the registered domain
carries it, when the page states it as the name of the site or its company (og:site_name, application-name, an
Organization or WebSite in its structured data), or when it stands in a line with the copyright or a company's name.
"""

import re
from collections.abc import Iterator
from typing import Any

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold
from tuiguang.urls import hostname, registered_domain

_CLAIM = re.compile(
    "(?<!非)官(?:网|方(?:网站|网店|商城|旗舰店|专卖店|直营店?|正品|授权店?|自营店?|店|首页|入口|下载|唯一|$))"
)
_ABOUT_OTHERS = re.compile("怎么|如何|什么|哪个|吗")  # an article that speaks of somebody's official site
_PARTS = re.compile(r"\s[-–—·]\s|[|｜丨_,，、:：!！【】\[\]()（）《》「」]|[-–—](?=[^\W\da-z])|(?<=[^\W\da-z])[-–—]")
_SIGNS = re.compile(r"[\W_]+")
_LATIN_WORD = re.compile(r"[a-z][a-z0-9]{2,}")
_SITE_METAS = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_SITE_TYPES = ("Organization", "Corporation", "OnlineStore", "OnlineBusiness", "Store", "LocalBusiness", "WebSite")
_COMPANY = re.compile("©|copyright|版权所有|有限公司|all rights reserved")


@rule(on=indexable_page, priority="High", kind="Warning", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    if "官" not in page.title or not (host := hostname(page.url)):
        return
    claim, brand = _claimed(fold(page.title))
    if claim and not _in_domain(brand, host) and not _in_names(brand, page) and not _in_company_line(brand, page):
        yield {"title": page.title, "claim": claim, "brand": brand, "host": host}


def _claimed(title: str) -> tuple[str, str]:
    """The claim, and for whom it is made: the words of its part of the title, else all that the title says."""
    for part in _PARTS.split(title):
        if (found := _CLAIM.search(part.strip())) and not _ABOUT_OTHERS.search(title):
            own, whole = (_SIGNS.sub(" ", _CLAIM.sub(" ", text)).strip() for text in (part.strip(), title))
            return found[0], own or whole
    return "", ""


def _in_domain(brand: str, host: str) -> bool:
    labels = [label.replace("-", "") for label in registered_domain(host).split(".")[:-1]]
    words = _LATIN_WORD.findall(brand)
    return any(word in label or label in "".join(words) for label in labels for word in words if len(label) > 2)


def _in_names(brand: str, page: Page) -> bool:
    stated = [meta.content for meta in page.metas if meta.name in _SITE_METAS]
    stated += [name for item in page.structured for name in _names(item.data)]
    names = [_SIGNS.sub("", fold(name)) for name in stated]
    whole, first = brand.replace(" ", ""), brand.split(" ", maxsplit=1)[0]
    return any(len(name) > 1 and (name in whole or first in name) for name in names)


def _names(data: Any) -> Iterator[str]:
    """Names of the site or its company, of top-level items and those of a graph."""
    for node in data if isinstance(data, list) else [data]:
        if not isinstance(node, dict):
            continue
        kinds = node.get("@type")
        if any(kind in _SITE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield from (str(node[key]) for key in ("name", "alternateName", "legalName") if node.get(key))
        yield from _names(node.get("@graph"))


def _in_company_line(brand: str, page: Page) -> bool:
    """By the word right before the claim, or else right behind it."""
    lines = f"{page.text.boilerplate}\n{page.text.main}".split("\n")
    first = brand.split(" ", maxsplit=1)[0]
    return any(first in line for line in map(fold, lines) if _COMPANY.search(line))
