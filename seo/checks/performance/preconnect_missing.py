"""Other servers that a page cannot do without, and does not announce."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.performance import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import origin

GOOGLE_FONTS, FONT_FILES = "https://fonts.googleapis.com", "https://fonts.gstatic.com"


@rule(on=html_page, priority="Low", kind="Opportunity", engines="speed")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    waited_for = [r.url for r in page.resources if r.in_head and not r.deferred and r.kind in ("script", "stylesheet")]
    origins: dict[str, None] = dict.fromkeys(origin(url) for url in waited_for if url)
    if len(origins) <= limits.most_origins and GOOGLE_FONTS not in origins:
        return
    if GOOGLE_FONTS in origins:
        origins[FONT_FILES] = None  # where its stylesheet leads
    announced = {origin(tag.url) for tag in page.link_tags if "preconnect" in tag.rel or "dns-prefetch" in tag.rel}
    announced.add(origin(page.url))
    missing = [name for name in origins if name not in announced]
    if len(missing) > limits.most_origins:
        yield {"count": len(missing), "origins": missing[:20]}
