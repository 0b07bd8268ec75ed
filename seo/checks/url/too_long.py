"""An address that is too long to be read, shared and kept whole."""

from collections.abc import Iterator
from urllib.parse import unquote

from seo.checks.guards import indexable_page
from seo.checks.url import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Baidu prefers short addresses")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if len(page.url) <= limits.longest:
        return
    length, size = len(unquote(page.url)), len(page.url.encode())
    if size > limits.longest_bytes:
        yield {"length": length, "bytes": size, "limit": limits.longest_bytes, "priority": "High"}
    elif length > limits.longest:
        yield {"length": length, "bytes": size, "limit": limits.longest}
