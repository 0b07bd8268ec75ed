"""JPEG and PNG files that would be lighter as WebP or AVIF."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.image import Limits
from seo.images import KB, files
from seo.once import once_a_site
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
    found = [(url, size // KB) for url, size, end in heavy if end not in _negotiated(site)]
    if found:
        total = sum(size for _, size in found)
        images = [f"{url} ({size} KB)" for url, size in found]
        yield {"count": len(found), "total": total, "saving": int(total * SAVED), "images": images[:20]}


@once_a_site
def _negotiated(site: Site) -> frozenset[str]:
    """Files of which browsers that say so get WebP, at the same address."""
    found = {answer.url for answer in site.resources() if _negotiates(answer)}
    linked = [one.url for one in site.outcomes("page", "external") if one.media_type in OLD]
    return frozenset(found.union(url for url in linked if _negotiates(site.page(url))))


def _negotiates(answer: Page | None) -> bool:
    return answer is not None and any("accept" in _names(value) for value in answer.header_values("vary"))


def _names(value: str) -> list[str]:
    return [name.strip().lower() for name in value.split(",")]
