"""A page whose main text stands in a frame."""

import re
from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_SIDE = re.compile(r"toc|menu|nav|sidebar|header|footer|captcha|login|comment|cookie|consent|chat", re.IGNORECASE)


@rule(on=indexable_page, priority="High", kind="Warning", engines="Baidu, Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """Frames of the same domain with a name that is not a menu's: maps and videos of others are no main text."""
    if page.text.words >= limits.frame_words or not ("iframe" in page.elements or "frame" in page.elements):
        return
    own = urls.registered_domain(urls.hostname(page.url))
    frames = [r.url for r in page.resources if r.kind == "iframe" and r.url and r.url != page.url]
    inside = [url for url in frames if urls.registered_domain(urls.hostname(url)) == own]
    inside = [url for url in inside if not _SIDE.search(urls.path(url).rpartition("/")[2])]
    if inside:
        yield {"src": inside[0], "frames": len(inside), "words": page.text.words, "limit": limits.frame_words}
