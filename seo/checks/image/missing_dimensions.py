"""Images whose room on the page is not known before they are loaded."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.images import addresses, content, declared_px
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="Google: layout shift (CLS)")
def check(page: Page) -> Iterator[Facts]:
    """What style sheets say is not known: an image that they size is found as well."""
    sized = ((image, declared_px(image.width), declared_px(image.height)) for image in content(page))
    missing = [image for image, width, height in sized if width is None or height is None]
    if missing:
        yield {"count": len(missing), "total": len(page.images), "images": addresses(missing)}
