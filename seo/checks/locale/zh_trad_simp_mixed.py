"""Simplified and traditional characters mixed in one text."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.locale import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.han import simplified_only, traditional_only


@rule(on=html_page, priority="Medium", kind="Warning", engines="Baidu, Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    text, hanzi = page.text.main, page.text.hanzi
    if hanzi < limits.fewest_hanzi or not page.text.language.startswith("zh"):
        return
    traditional = [char for char in text if char in traditional_only()]
    if len(traditional) <= limits.mixed_share * hanzi:
        return
    simplified = [char for char in text if char in simplified_only()]
    if len(simplified) > limits.mixed_share * hanzi:
        yield {
            "traditional": len(traditional),
            "simplified": len(simplified),
            "hanzi": hanzi,
            "traditional_chars": "".join(dict.fromkeys(traditional))[:20],
            "simplified_chars": "".join(dict.fromkeys(simplified))[:20],
        }
