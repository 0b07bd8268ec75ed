"""Addresses that hold the number of a visit."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.page_links import of
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

SESSION = re.compile(
    r"[?&;](phpsessid|jsessionid|aspsessionid\w*|session_?id|sessid|oscsid|zenid|sid)=(?=[\w-]*\d)[\w-]{10,}"
    r"|/\((s)\([a-z0-9]{16,}\)\)/",
    re.IGNORECASE,
)


@rule(on=html_page, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    urls = [link.url for link in of(page).inside_with("=", "(")]
    found = {url: match for url in (page.url, *urls) if _may_hold(url.lower()) and (match := SESSION.search(url))}
    if found:
        names = sorted({(match[1] or match[2]).lower() for match in found.values()})
        yield {"params": names, "count": len(found), "sample": list(found)[:20]}


def _may_hold(url: str) -> bool:
    """Cheaper than the pattern, and true of few links."""
    return "id=" in url or "sessionid" in url or "(s(" in url
