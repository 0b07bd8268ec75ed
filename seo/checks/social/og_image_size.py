"""A picture for previews that is smaller than large previews need, by the size that the page itself declares.

Without og:image:width and og:image:height nothing is said: the picture's own size is not known.
"""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.checks.social import Limits, shared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    image, declared = shared(page, "og:image"), shared(page, "og:image:width")
    width, height = _pixels(declared), _pixels(shared(page, "og:image:height")) if declared else 0
    if image and width and height and (width < limits.image_width_px or height < limits.image_height_px):
        least = f"{limits.image_width_px}×{limits.image_height_px}"
        yield {"image": image, "width": width, "height": height, "recommended": least}


def _pixels(declared: str) -> int:
    number = declared.removesuffix("px").strip()
    return int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 0
