"""What holds for a site as a whole."""

from collections import Counter
from dataclasses import dataclass

from seo.once import once_a_site
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import limit


@dataclass(frozen=True)
class Limits:
    least_indexable_share: float = limit(0.5, "share of the pages", "squirrelscan's idea; the number is a proposal")
    fewest_pages: int = limit(5, "pages", "proposal; on tiny sites one page is a large share")
    largest_drop: float = limit(0.1, "share of the indexable pages before", "proposal")
    tagged_share: float = limit(0.8, "share of the pages that carry a tag", "proposal; then the others lack it")


LIMITS_OF_CRAWL = ("max-depth", "max-pages")  # why an address was left out


@once_a_site
def tags_by_pages(site: Site) -> tuple[Counter[str], int]:
    """How many pages carry each measurement id, and how many pages there are."""
    carried: Counter[str] = Counter()
    pages = 0
    for page in site.pages():
        if is_measured(page):
            pages += 1
            carried.update(set(page.trackers))
    return carried, pages


def is_measured(page: Page) -> bool:
    return page.is_html and page.ok and not page.fetch.error
