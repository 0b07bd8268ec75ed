"""Placeholders that were never filled in: lorem ipsum, {{name}}, undefined."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.phrases import said, says_any, watch
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

MARKS = watch(
    *("lorem ipsum", "dolor sit amet", "{{", "${", "%s", "undefined", "nan", "[object object]", "your text here"),
    *("这里是内容", "这里是标题", "测试文字", "测试内容", "此处填写", "此处输入", "示例文字", "在此输入"),
)
_PLACEHOLDER = re.compile(
    r"lorem ipsum|dolor sit amet|\{\{ ?[a-z_$][\w.$\[\]'\"]*(?: ?\|[^{}\n]{1,40})? ?\}\}|\$\{[\w.]+\}|\[object object\]"
    r"|(?<![\w%])%(?:\d\$)?s(?!\w)|your text here"
    r"|这里是内容|这里是标题|测试(?:文字|内容)|此处(?:填写|输入)|示例文字|在此输入"
    r"|[$€£¥￥] ?(?:nan|undefined|null)\b|\b(?:nan|undefined)(?= ?(?:[$€£¥￥元%]|usd|eur)(?!\w))"
    r"|^(?:undefined|nan|null)$|\bundefined undefined\b|[:：] ?(?:undefined|nan)$",
    re.MULTILINE,
)
_OF_CODE = ("%", "${", "{{", "nan", "undefined", "null", "[object")
_AROUND = 40  # characters shown on each side


@rule(on=html_page, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    """The words undefined and NaN count only where a value should stand: alone, beside a currency, behind a colon."""
    if not says_any(page, MARKS):
        return
    text = said(page)
    lowered = text.lower()
    found = list(_PLACEHOLDER.finditer(lowered))
    if "pre" in page.elements or "code" in page.elements:  # a page about programs shows such signs on purpose
        found = [match for match in found if not match[0].startswith(_OF_CODE)]
    if found:
        start, end = found[0].span()
        yield {
            "placeholder": found[0][0],
            "snippet": text[max(start - _AROUND, 0) : end + _AROUND].strip(),
            "count": len(found),
        }
