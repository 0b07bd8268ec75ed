"""A page whose pictures are all backgrounds."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.images import content
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="Google, Baidu image search")
def check(page: Page) -> Iterator[Facts]:
    """Only inline styles are seen. Pages with an image or a film in their main part are left out."""
    backgrounds = [src for src in page.css_images if not src.startswith(("data:", "#"))]
    if not backgrounds or page.elements.get("video") or any(image.position == "main" for image in content(page)):
        return
    different = list(dict.fromkeys(backgrounds))
    yield {"count": len(different), "images": different[:20]}
