"""Links within the site that carry the marks of a campaign."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import origin

# `from` with a number is a filter of prices or dates.
MARK = re.compile(
    r"[?&;](utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|bd_vid|msclkid|ttclid|yclid|spm|from(?==[^\d&]))=", re.IGNORECASE
)


@rule(on=html_page, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    own = origin(page.url)
    marked: dict[str, str] = {}
    for link in page.links:
        if "?" in link.url and link.url.startswith(own) and (found := MARK.search(link.url)):
            marked[link.url] = found[1]
    if marked:
        yield {"count": len(marked), "params": sorted(set(marked.values()))[:20], "links": list(marked)[:20]}
