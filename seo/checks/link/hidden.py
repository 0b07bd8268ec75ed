"""Followed links to other sites that nobody can see."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.links import foreign
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname, registered_domain

# Share buttons, app stores, messengers, maps, payments, filings: at home in the pop-ups and drawers of honest shops.
USUAL = frozenset(
    [
        "facebook.com",
        "fb.com",
        "twitter.com",
        "x.com",
        "instagram.com",
        "pinterest.com",
        "linkedin.com",
        "youtube.com",
        "youtu.be",
        "tiktok.com",
        "reddit.com",
        "tumblr.com",
        "whatsapp.com",
        "wa.me",
        "t.me",
        "telegram.me",
        "line.me",
        "vk.com",
        "apple.com",
        "google.com",
        "goo.gl",
        "microsoft.com",
        "paypal.com",
        "trustpilot.com",
        "weibo.com",
        "qq.com",
        "weixin.qq.com",
        "zhihu.com",
        "bilibili.com",
        "xiaohongshu.com",
        "douyin.com",
        "taobao.com",
        "tmall.com",
        "jd.com",
        "alipay.com",
        "baidu.com",
        "amap.com",
        "miit.gov.cn",
        "mps.gov.cn",
        "beian.gov.cn",
        "shopify.com",
        "addtoany.com",
        "cookiebot.com",
        "onetrust.com",
    ]
)


@rule(on=html_page, priority="High", kind="Issue", engines="Google, Baidu")
def check(page: Page) -> Iterator[Facts]:
    hidden = [link for link in page.links if link.hidden and link.url and not link.nofollow and foreign(link.url, page)]
    found = [link for link in hidden if registered_domain(hostname(link.url)) not in USUAL]
    if found:
        links = dict.fromkeys(f"{link.text} → {link.url}" for link in found)
        yield {"count": len(found), "links": list(links)[:20]}
