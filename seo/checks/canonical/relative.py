"""A canonical that is no whole address."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@rule(on=html_page, priority="Low", kind="Warning", engines="Google reads it, at a risk")
def check(page: Page) -> Iterator[Facts]:
    for canonical in page.canonicals:
        href = canonical.href.strip()
        if href and href[0] != "#" and not _SCHEME.match(href):
            yield {"href": canonical.href, "target": canonical.url, "source": canonical.source}
            return
