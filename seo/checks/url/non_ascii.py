"""Hanzi and other letters outside of ASCII in the path of an address."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path

HIGH_BYTE = re.compile(r"%[89A-Fa-f][0-9A-Fa-f]|[^\x00-\x7f]")


@rule(on=indexable_page, priority="Low", kind="Warning", engines="Baidu advises ASCII; Google takes both")
def check(page: Page) -> Iterator[Facts]:
    of = path(page.url)
    if HIGH_BYTE.search(of):
        yield {"decoded": unquote(of), "length": len(of)}
