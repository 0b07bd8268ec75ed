"""Images that weigh too much."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from seo.images import KB, files
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Opportunity", engines="all; Baidu on phones")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    found = [
        (o.size_bytes // KB, image.url)
        for image, o in files(page, site)
        if o.ok and o.size_bytes > limits.heavy_kb * KB
    ]
    if found:
        found.sort(key=lambda entry: (-entry[0], entry[1]))
        most = found[0][0]
        priority = "High" if most > limits.heaviest_kb else "Medium" if most > limits.heavier_kb else "Low"
        images = [f"{url} ({size} KB)" for size, url in found]
        facts: Facts = {"count": len(found), "limit": limits.heavy_kb, "heaviest": most, "images": images[:20]}
        yield facts | {"priority": priority}
