"""A Chinese site that gathers data without a policy that says what the law on personal information asks."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.chinese import for_mainland
from seo.home import home_url
from seo.policies import kinds_of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

# What 个人信息保护法 article 17 wants told, and words by one of which a policy tells it.
ITEMS = {
    "who": ("联系方式", "联系我们", "联系电话", "邮箱", "电子邮件", "客服"),
    "purpose": ("目的", "用于", "用途", "为了"),
    "kinds": ("个人信息", "个人资料", "个人数据"),
    "retention": ("保存期", "存储期", "保留期", "保存时间", "存储时间", "保留时间", "期限"),
    "rights": ("查阅", "更正", "删除", "撤回", "注销", "复制"),
}


@rule(on=any_site, priority="Medium", kind="Warning", profile="cn", engines="law")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """The policy is mended where it lies; where there is none, the home page is."""
    home = site.page(home_url(site))
    if home is None or not home.is_html or not home.ok or not for_mainland(home) or not _gathers(home):
        return
    urls = dict.fromkeys(link.url for link in home.links if "privacy" in kinds_of(link.text, link.url))
    policies = [page for url in urls if (page := site.page(url)) is not None and page.is_html and page.ok]
    if not urls:
        yield home.url, {"policy": "", "missing": list(ITEMS), "count": len(ITEMS)}
    for policy in policies[:1]:
        text = policy.text.main
        missing = [item for item, words in ITEMS.items() if not any(word in text for word in words)]
        if missing and policy.text.hanzi:
            yield policy.url, {"policy": policy.url, "missing": missing, "count": len(missing)}


def _gathers(page: Page) -> bool:
    """Accounts, forms that send something, statistics."""
    sends = any(form.password or form.method.lower() == "post" for form in page.forms)
    return sends or bool(page.trackers)
