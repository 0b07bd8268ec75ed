"""Links within the site that carry the marks of a campaign."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

# `from` with a number is a filter of prices or dates.
MARK = re.compile(
    r"[?&;](utm_\w+|gclid|gbraid|wbraid|dclid|fbclid|bd_vid|msclkid|ttclid|yclid|spm|from(?==[^\d&]))=", re.IGNORECASE
)


@rule(on=html_page, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    marked: dict[str, str] = {}
    for link in of(page).inside_with("?"):
        if found := MARK.search(link.url):
            marked[link.url] = found[1]
    if marked:
        yield {"count": len(marked), "params": sorted(set(marked.values()))[:20], "links": list(marked)[:20]}
