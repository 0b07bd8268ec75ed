"""Statistics that count a visit twice."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: your statistics")
def check(page: Page) -> Iterator[Facts]:
    """Google's tag names its id once when it is loaded and once when it is set up: only loading counts."""
    if not page.trackers:
        return
    named = Counter(page.trackers)
    twice = [tag for tag, count in named.items() if count > 1 and tag.startswith(("GTM-", "baidu:"))]
    twice += [tag for tag in named if tag.startswith(("G-", "UA-", "AW-")) and _loaded(page, tag) > 1]
    several = [tags for kind in ("GTM-", "G-") if len(tags := [tag for tag in named if tag.startswith(kind)]) > 1]
    if twice or several:
        ids = list(dict.fromkeys([*twice, *(tag for tags in several for tag in tags)]))
        yield {"ids": ids[:20], "count": len(ids), "twice": twice[:20]}


def _loaded(page: Page, tag: str) -> int:
    loads = [resource.href for resource in page.resources if resource.kind == "script" and "gtag/js" in resource.href]
    return sum(href.partition("id=")[2].partition("&")[0] == tag for href in loads)
