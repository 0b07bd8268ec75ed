"""Images without a text for those who do not see them."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.images import addresses, content
from tuiguang.model.finding import Facts
from tuiguang.model.page import Image, Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Issue", engines="Google, Baidu image search")
def check(page: Page) -> Iterator[Facts]:
    silent = [image for image in content(page) if _is_silent(image)]
    if silent:
        yield {"count": len(silent), "total": len(page.images), "images": addresses(silent)}


def _is_silent(image: Image) -> bool:
    """An empty alt marks decoration and is right, unless the image is all that a link says; a blank is no alt."""
    if not image.alt:
        return image.alt is None or image.only_content
    return image.alt.isspace()
