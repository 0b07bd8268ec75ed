"""Links to a file on somebody's computer."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_LOCAL_FILE = re.compile(r"\s*(?:file:|[a-z]:[\\/]|\\\\)", re.IGNORECASE)


@rule(on=html_page, priority="Critical", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    """Most of them have no web address at all; a share (two backslashes) is read by browsers as a host."""
    local = set(filter(_LOCAL_FILE.match, of(page).odd_hrefs))
    suspects = [link for link in page.links if link.href in local] if local else []
    found = [link for link in suspects if not link.url or "\\" in link.href]
    if found:
        hrefs = list(dict.fromkeys(link.href.strip() for link in found))
        yield {"count": len(hrefs), "links": hrefs[:20], "anchor": found[0].text or found[0].label}
