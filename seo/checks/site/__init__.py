"""What holds for a site as a whole."""

from collections import Counter
from dataclasses import dataclass

from seo.checks.guards import html_page
from seo.once import in_one_pass
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


class Tags:
    """How many pages carry each measurement id."""

    def __init__(self, site: Site) -> None:
        self.carried: Counter[str] = Counter()
        self.pages = 0

    def add(self, page: Page) -> None:
        if html_page(page):
            self.pages += 1
            self.carried.update(set(page.trackers))


tags = in_one_pass(Tags)
