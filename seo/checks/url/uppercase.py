"""Capital letters in the path of an address."""

import re
from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path

CAPITAL = re.compile(r"(?<!%)(?<!%.)[A-Z]")  # those of %E4 are none


@rule(on=indexable_page, priority="Low", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    of = path(page.url)
    if CAPITAL.search(of):
        yield {"path": of}
