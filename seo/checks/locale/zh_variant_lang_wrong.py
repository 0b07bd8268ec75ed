"""A traditional page that calls itself simplified, or the other way round."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.locale import Limits, count_simplified, count_traditional
from seo.hreflang import differ, writing
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google, Bing")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    found, lang = page.text.language, (page.lang or "").strip()
    declared = writing(lang) if found.startswith("zh-") else ""
    if not declared.startswith("zh") or not differ(declared, found) or page.text.hanzi < limits.fewest_hanzi:
        return
    traditional, simplified = count_traditional(page.text.main), count_simplified(page.text.main)
    share = max(traditional, simplified) / (traditional + simplified)
    if share > limits.wrong_share:
        yield {"lang": lang, "script": found, "percent": round(100 * share), "sample": _sample(page)}


def _sample(page: Page) -> str:
    return page.text.main[:80].replace("\n", " ")
