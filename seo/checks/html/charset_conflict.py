"""Header, <meta> and byte order mark that name different encodings."""

from collections.abc import Iterator
from functools import lru_cache

from webencodings import lookup

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue", engines="Baidu, Google")
def check(page: Page) -> Iterator[Facts]:
    charset = page.charset
    names = {_encoding(label) for label in (charset.header, charset.bom, charset.meta) if label} - {""}
    if len(names) > 1:
        yield {"header": charset.header, "meta": charset.meta, "bom": charset.bom, "used": charset.used}


@lru_cache(maxsize=256)
def _encoding(label: str) -> str:
    """The one that the label stands for, "" for none. GB18030 holds GBK and GB2312: no conflict."""
    found = lookup(label)
    return "" if found is None else str(found.name).replace("gbk", "gb18030")
