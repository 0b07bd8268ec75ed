"""Text that was decoded with the wrong charset: 锟斤拷, Ã©, �."""

import re
from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import html_page
from seo.phrases import said
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

# UTF-8 read as Windows-1252 or Latin-1; the second half is what no language writes behind the first.
_AS_LATIN = re.compile(
    "â€[™œ˜“”¢¦\u009d\u0099\u009c\u0093\u0094]|Ã[©¨¼¶¤ªŸ±³¡§«\u00ad]|ã€[\u0080-\u00bf‚ƒ]|ï¼[Œš‰ˆŸ\u0080-\u00bf]"
    "|ï»¿|ï¿½|Â[£©®°·»«](?!\\w)|[äåæçèé][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}"
)
# UTF-8 read as GBK, or GBK read as UTF-8 and back; memory that was never filled.
_AS_GBK = re.compile(r"锟斤拷|锘锟|烫烫烫|屯屯屯|[锛銆][^\s]{0,3}[锛銆鈥鐨勫]|鐨勬|鈥[滄濇]")
_PATTERNS = (("âÃãïÂäåæçèé", _AS_LATIN), ("锟锘烫屯锛銆鐨鈥", _AS_GBK))  # with the signs that each begins with
_AROUND = 20  # characters shown on each side


@rule(on=html_page, priority="High", kind="Issue", engines="all; fatal for Baidu")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    text = said(page)
    if text.isascii():
        return
    broken = text.count("\ufffd")
    patterns = [pattern for signs, pattern in _PATTERNS if any(sign in text for sign in signs)]
    found = [hit for pattern in patterns for hit in pattern.finditer(text)]
    if found or broken >= limits.replacement_characters:
        start = found[0].start() if found else text.index("\ufffd")
        snippet = text[max(start - _AROUND, 0) : start + _AROUND].strip()
        yield {
            "snippet": snippet,
            "count": len(found) + broken,
            "bytes": snippet.encode()[:60].hex(" "),
            "charset": page.charset.used,
            "declared": page.charset.header or page.charset.meta,
        }
