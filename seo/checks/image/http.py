"""Images of an https page that come unencrypted."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if not page.url.startswith("https:"):
        return
    urls = [image.url for image in page.images if image.url.startswith("http:")]
    urls += [src for src in page.css_images if src.startswith("http:")]
    if urls:
        different = list(dict.fromkeys(urls))
        yield {"count": len(different), "images": different[:20]}
