"""JPEG and PNG files that would be lighter as WebP or AVIF."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from seo.images import KB, files
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

OLD = ("image/jpeg", "image/png")
SAVED = 0.25  # at least, by Google's study of WebP: 25-34 % against JPEG, 26 % against PNG


@rule(on=html_page, priority="Low", kind="Opportunity", engines="none: speed")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    heavy = [
        (image.url, outcome.size_bytes, outcome.url)
        for image, outcome in files(page, site)
        if outcome.media_type in OLD and outcome.size_bytes > limits.convertible_kb * KB and outcome.ok
        if not image.in_picture and "webp" not in image.srcset and "avif" not in image.srcset
    ]
    found = [(url, size // KB) for url, size, end in heavy if not _negotiates(site.page(end))]
    if found:
        total = sum(size for _, size in found)
        images = [f"{url} ({size} KB)" for url, size in found]
        yield {"count": len(found), "total": total, "saving": int(total * SAVED), "images": images[:20]}


def _negotiates(answer: Page | None) -> bool:
    """Browsers that say they take WebP get it at the same address."""
    return answer is not None and any("accept" in _names(value) for value in answer.header_values("vary"))


def _names(value: str) -> list[str]:
    return [name.strip().lower() for name in value.split(",")]
