"""Parameters in the address of a page that search engines may show."""

from collections.abc import Iterator
from urllib.parse import parse_qsl

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import query


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Baidu prefers static addresses")
def check(page: Page) -> Iterator[Facts]:
    if "?" not in page.url:
        return
    names = [name for name, _ in parse_qsl(query(page.url), keep_blank_values=True, max_num_fields=None)]
    if names:
        yield {"params": names[:20], "count": len(names)}
