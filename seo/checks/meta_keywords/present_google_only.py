"""A keywords meta on a page that is made for engines which ignore it.

Chinese engines and Yandex read it, so pages in Chinese and Russian are not asked, nor pages that a Baidu tag shows to
be meant for Baidu.
"""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.meta_keywords import keywords, languages, phrases
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

READ_BY_OTHERS = ("zh", "ru")
_BAIDU_METAS = ("baidu-site-verification", "applicable-device", "mobile-agent")


@rule(on=indexable_page, priority="Info", kind="Info", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    text, spoken = keywords(page), languages(page)
    if text and spoken and not any(lang in READ_BY_OTHERS for lang in spoken) and not _for_baidu(page):
        yield {"language": spoken[-1], "count": len(phrases(text)), "keywords": phrases(text)[:20]}


def _for_baidu(page: Page) -> bool:
    named = any(meta.name in _BAIDU_METAS for meta in page.metas)
    return named or any(tracker.startswith("baidu:") for tracker in page.trackers)
