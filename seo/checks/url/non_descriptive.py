"""An address whose last part is a number or a code."""

import re
from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.url import slug
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path

CODE = re.compile(
    r"(?:(?:product|item|goods|page|post|article|detail|show|view|id|p|node)[-_]?)?"
    r"(?:\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[a-f]*\d)[0-9a-f]{12,})",
    re.IGNORECASE,
)
ARCHIVE = re.compile(r"/(?:page|seite|pagina|\d{4}|\d{4}/\d{1,2})/\d+/?$|/(?:19|20)\d\d/?$")  # page 2, or a month


@rule(on=indexable_page, priority="Low", kind="Opportunity", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    last = slug(page.url)
    if last and CODE.fullmatch(last) and not ARCHIVE.search(path(page.url)):
        yield {"slug": last, "title": page.title}
