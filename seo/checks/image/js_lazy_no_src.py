"""Images that only a script loads."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.images import content
from tuiguang.model.finding import Facts
from tuiguang.model.page import Image, Page
from tuiguang.rules import rule

MOST_REPEATS = 2  # one file in more images than that is a placeholder


@rule(on=html_page, priority="Medium", kind="Warning", engines="Baidu cannot see them; Google sees part")
def check(page: Page) -> Iterator[Facts]:
    """A copy in <noscript> is enough: crawlers read it."""
    lazy = [image for image in content(page) if image.lazy_src]
    if not lazy:
        return
    sources = Counter(image.src for image in lazy)
    copies = {copy for image in page.images if image.noscript for copy in (image.src, image.url)}
    found = [image for image in lazy if _is_empty(image, sources) and image.lazy_src not in copies]
    if found:
        images = dict.fromkeys(image.lazy_src[:200] for image in found)
        yield {"count": len(found), "total": len(page.images), "images": list(images)[:20]}


def _is_empty(image: Image, sources: Counter[str]) -> bool:
    src = image.src.strip()
    return (not src or src.startswith("data:") or sources[image.src] > MOST_REPEATS) and not image.srcset
