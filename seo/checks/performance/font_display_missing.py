"""Fonts that hide the text until they have come."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import query

GOOGLE_FONTS = "https://fonts.googleapis.com/css"


@rule(on=html_page, priority="Low", kind="Opportunity", engines="speed")
def check(page: Page) -> Iterator[Facts]:
    faces = [spot.tag for spot in page.spots if spot.kind == "font-face-without-display"]
    sheets = [r.url for r in page.resources if r.kind == "stylesheet" and r.url.startswith(GOOGLE_FONTS)]
    fonts = faces + [url for url in dict.fromkeys(sheets) if "display=" not in query(url)]
    if fonts:
        yield {"count": len(fonts), "fonts": fonts[:20]}
