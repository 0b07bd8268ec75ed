"""Heavy GIF files."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from seo.images import KB, files
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="none: speed")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    gifs = [(o.size_bytes // KB, image.url) for image, o in files(page, site) if o.ok and o.media_type == "image/gif"]
    heavy = [f"{url} ({size} KB)" for size, url in gifs if size > limits.gif_kb]
    if heavy:
        yield {"count": len(heavy), "limit": limits.gif_kb, "images": heavy[:20]}
