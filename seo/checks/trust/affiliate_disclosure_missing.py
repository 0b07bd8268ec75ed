"""Links that earn a commission, on a page that does not say so."""

import re
from collections.abc import Iterator
from functools import lru_cache

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, query

# Hosts of programmes and networks that pay for sales; of Amazon, links that carry a partner's tag.
_NETWORKS = """
    amzn.to awin1.com anrdoezrs.net jdoqocy.com tkqlhce.com dpbolvw.net kqzyfj.com shareasale.com shrsl.com prf.hn
    pntra.com pntrs.com pntrac.com pjatr.com pjtra.com gopjn.com avantlink.com hop.clickbank.net sjv.io pxf.io
    7eer.net ojrq.net linksynergy.com skimresources.com viglink.com tradedoubler.com s.click.aliexpress.com
    s.click.taobao.com uland.taobao.com union-click.jd.com u.jd.com
"""
NETWORKS = frozenset(_NETWORKS.split())
_AMAZON_TAG = re.compile(r"(?:^|&)tag=[\w-]+-\d\d(?:&|$)")
_DISCLOSED = re.compile(
    r"affiliate|commission|sponsored|advertis|paid (?:link|partner)|partner links?|#ad\b|werbung|anzeige|provision"
    r"|publicité|affiliation|广告|推广|佣金|返利|赞助|廣告|推廣|贊助|プロモーション|アフィリエイト",
    re.IGNORECASE,
)


@rule(on=html_page, priority="Medium", kind="Warning", engines="law")
def check(page: Page) -> Iterator[Facts]:
    paid = [url for url in dict.fromkeys(link.url for link in of(page).abroad) if _is_paid(url)]
    if paid and not any(_DISCLOSED.search(text) for text in (page.text.main, page.text.boilerplate)):
        yield {"count": len(paid), "links": paid[:20]}


@lru_cache(maxsize=16_384)
def _is_paid(url: str) -> bool:
    name = hostname(url)
    if name.startswith(("amazon.", "www.amazon.")):
        return _AMAZON_TAG.search(query(url)) is not None
    parts = name.split(".")
    return any(".".join(parts[at:]) in NETWORKS for at in range(len(parts) - 1))
