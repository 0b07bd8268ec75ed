"""The main picture of the first screen waits until the browser has laid out the page."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from seo.images import main_picture
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning", engines="Google: largest contentful paint (LCP)")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    picture = main_picture(page, limits.smallest_main_px, limits.first_screen_chars)
    if picture is not None and picture.loading == "lazy":
        yield {"image": picture.url, "alt": picture.alt or ""}
