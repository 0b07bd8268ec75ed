"""A page that says "not found" and answers 200."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.status import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import path

# The phrase must be a whole title or heading, or one part of it: an article about error pages says more.
PHRASES = re.compile(
    r"""
    (?:^|[|_»·—–:：]|\s-)\s*
    (?:(?:we[’']re\s)?(?:sorry|oops|whoops|uh-oh|很?抱歉|对不起|哎呀|糟糕)[\s,，!！.。…~～]*)?
    (
      (?:error\s?|http\s?)?404(?:\s?error|错误|页面?)?
    | (?:(?:error\s?)?404[\s:：,，.。!！|_·—–-]*)?
      (?:
        (?:(?:this|that|the|your|our)\s)?(?:requested\s)?(?:page|product|item|url)
        (?:\s(?:that\s)?you(?:(?:[’']re|\sare|\swere)\slooking\sfor|\srequested))?
        \s(?:(?:was|is|has|has\sbeen|could|cannot|can|does|do|isn[’']t|can[’']t|couldn[’']t|doesn[’']t|wasn[’']t|not|no
            |longer|be)\s){0,4}(?:found|exists?|available|removed)
      | (?:page\s)?not\sfound
      | (?:we\s)?(?:can[’']t|cannot|couldn[’']t|could\snot)\sfind\s(?:that|this|the)\s(?:page|product|item)
        (?:\syou(?:[’']re|\sare|\swere)\slooking\sfor)?
      | (?:[您你]所?(?:访问|查看|请求|浏览|查找|要找|找))?的?(?:页面|网页|商品|宝贝|产品|内容|链接|地址|頁面)
        (?:已经?|暂时|好像|可能|似乎|已經)?
        (?:不存在|找不到|未找到|没找到|没有找到|无法找到|被?删除|下架|走丢|飞走|失效|不见)了?
      | (?:找不到|未找到|没有找到|无法找到)(?:[您你]所?(?:要|访问|请求|查找)找?)?的?
        (?:页面|网页|商品|产品|宝贝|内容|頁面)
      )
    )
    (?=\s*(?:$|[|_»·!！.。,，;；…~～—–]|\s-))
    """,
    re.IGNORECASE | re.VERBOSE,
)
SAYS_NOT = re.compile(r"[Nn][Oo][Tt]?\b|[’'][Tt]|404|[Rr]emoved|[不未没无删丢飞失]|下架")


@rule(on=html_page, priority="High", kind="Warning", engines="Google, Baidu, Bing")
def check(page: Page, limits: Limits, site: Site | None = None) -> Iterator[Facts]:
    told = _phrase(page.title) or _phrase(page.h1)
    alike = _share_with_probe(page, limits, site) if site is not None and not told else None
    if told or alike is not None:
        yield {"status": page.status or 200, "phrase": told, "alike": alike, "title": page.title}


def _phrase(text: str) -> str:
    found = PHRASES.search(text) if SAYS_NOT.search(text) else None
    return found[1] if found and SAYS_NOT.search(found[1]) else ""


def _share_with_probe(page: Page, limits: Limits, site: Site) -> float | None:
    """How alike the page is to what an address that cannot exist answers, when they are as good as the same."""
    probe = site.probe("not-found")
    if probe is None or not probe.is_html or page.text.words < limits.fewest_words or path(page.url) == "/":
        return None
    if probe.text_hash == page.text_hash:
        return 1.0
    answer = site.page(probe.url)
    if answer is None or not answer.simhash:
        return None
    bits = ((answer.simhash ^ page.simhash) & 0xFFFFFFFFFFFFFFFF).bit_count()
    return round(1 - bits / 64, 2) if bits <= limits.alike_bits else None
