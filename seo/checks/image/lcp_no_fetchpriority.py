"""The main picture of the first screen has no priority over other files."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from seo.images import main_picture
from tuiguang.model.finding import Facts
from tuiguang.model.page import Image, Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="Google: largest contentful paint (LCP)")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    picture = main_picture(page, limits.smallest_main_px, limits.first_screen_chars)
    if picture is None or picture.loading == "lazy" or picture.fetch_priority == "high":
        return
    if not _is_preloaded(picture, page) and not _is_in_grid(picture, page):
        yield {"image": picture.url, "alt": picture.alt or ""}


def _is_in_grid(picture: Image, page: Page) -> bool:
    """One of a list of equals, of which none is the main one."""
    size = (picture.width, picture.height)
    equals = [image for image in page.images if image.linked and (image.width, image.height) == size]
    return picture.linked and len(equals) > 2


def _is_preloaded(picture: Image, page: Page) -> bool:
    """With srcset the browser chooses the file: any preloaded image may be the one."""
    preloads = [tag.url for tag in page.link_tags if "preload" in tag.rel.split()]
    return picture.url in preloads or (bool(picture.srcset) and bool(preloads))
