"""A page that is heavy with all that it loads."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.performance import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

PACKED = ("script", "stylesheet")  # travel compressed: what is known of them first is their unpacked size
COUNTED = ("script", "stylesheet", "font", "media", "iframe")


@rule(on=html_page, priority="Low", kind="Opportunity", engines="speed")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    """The document, and the files that are loaded at once: pictures that wait until they are near do not count."""
    files = _files(page)
    weights = {kind: sum(_unpacked(site, url) for url in urls) for kind, urls in files.items()}
    if page.size_bytes + sum(weights.values()) <= limits.heaviest_page:
        return
    weights |= {kind: sum(_on_the_wire(site, url) for url in files.get(kind, ())) for kind in PACKED}
    weights["html"] = page.fetch.wire_bytes or page.size_bytes
    total = sum(weights.values())
    if total > limits.heaviest_page:
        parts = sorted(weights.items(), key=lambda part: (-part[1], part[0]))
        yield {"mb": round(total / 1e6, 1), "parts": [f"{kind} {size / 1e6:.1f} MB" for kind, size in parts if size]}


def _files(page: Page) -> dict[str, dict[str, None]]:
    """By kind, each address once."""
    found: dict[str, dict[str, None]] = {"image": {}}
    for image in page.images:
        if image.loading != "lazy" and not image.lazy_src and not image.noscript:
            found["image"][image.url] = None
    for resource in page.resources:
        if resource.kind in COUNTED:
            found.setdefault(resource.kind, {})[resource.url] = None
    return found


def _unpacked(site: Site, url: str) -> int:
    outcome = site.outcome(url) if url else None
    return outcome.size_bytes if outcome is not None and outcome.ok else 0


def _on_the_wire(site: Site, url: str) -> int:
    answer = site.page(url) if url else None
    return (answer.fetch.wire_bytes or answer.size_bytes) if answer is not None and answer.ok else 0
