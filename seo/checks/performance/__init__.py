"""What makes a page slow, as far as a crawler can see it without a browser."""

from collections.abc import Iterator
from dataclasses import dataclass

from seo.once import once_a_site
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import limit
from tuiguang.urls import hostname, registered_domain

TEXT_TYPES = (
    "text/",
    "application/javascript",
    "application/x-javascript",
    "application/json",
    "application/xml",
    "application/xhtml+xml",
    "image/svg+xml",
)


@dataclass(frozen=True)
class Limits:
    slow_ttfb_ms: int = limit(600, "ms", "Sitebulb, Lighthouse; SEOnaut and Scrawly call 800 ms poor")
    very_slow_ttfb_ms: int = limit(1800, "ms", "Core Web Vitals: a poor time to the first byte")
    slow_load_ms: int = limit(3000, "ms", "LibreCrawl")
    heaviest_page: int = limit(3_000_000, "bytes", "Scrawly; Sitebulb reports from 4 MB on")
    smallest_compressed: int = limit(1400, "bytes", "Lighthouse: less fits into one packet anyway")
    text_saving: float = limit(0.7, "share of the bytes", "proposal; what gzip usually takes off HTML, CSS and scripts")
    shortest_cache_s: int = limit(604_800, "seconds", "proposal; seven days")
    most_blocking: int = limit(3, "files", "proposal")
    most_blocking_bytes: int = limit(51_200, "bytes", "proposal")
    most_nodes: int = limit(1500, "elements", "Sitebulb, Lighthouse")
    many_nodes: int = limit(800, "elements", "Lighthouse warns from here on")
    deepest: int = limit(32, "elements inside each other", "Sitebulb, Lighthouse")
    most_children: int = limit(60, "elements inside one", "Sitebulb, Lighthouse")
    most_origins: int = limit(1, "origins without a hint", "proposal")


def is_text(media_type: str) -> bool:
    return media_type.startswith(TEXT_TYPES)


def unpacked(page: Page, smallest: int) -> bool:
    """A text that came over the wire as it is, although packing it would pay."""
    large = page.size_bytes > smallest and page.ok and is_text(page.media_type)
    return large and page.headers is not None and (page.header("content-encoding") or "identity") == "identity"


def own(url: str, start_url: str) -> bool:
    """On a host of the shop's own domain: a CDN under another name is not the shop's to mend."""
    return registered_domain(hostname(url)) == registered_domain(hostname(start_url))


def own_files(site: Site) -> Iterator[Page]:
    """What the shop sends beside its pages, the linked files among them; answers that are whole."""
    for answer in site.resources():
        if answer.ok and answer.status and not answer.is_html and own(answer.url, site.start_url):
            yield answer
    for outcome in site.outcomes("page"):
        if not outcome.is_html and outcome.ok and own(outcome.url, site.start_url):
            linked = site.page(outcome.url)
            if linked is not None:
                yield linked


@once_a_site
def unpacked_files(site: Site) -> dict[str, int]:
    """Scripts, styles and other text files of the shop that came unpacked → their size in bytes."""
    return {answer.url: answer.size_bytes for answer in own_files(site) if unpacked(answer, 0)}
