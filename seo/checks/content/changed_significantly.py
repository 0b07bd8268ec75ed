"""A page whose main text is another than in the crawl before."""

from collections.abc import Iterator

from seo.checks.content import Limits
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


@rule(on=indexable_page, priority="Info", kind="Info")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    if site.previous is None or not page.simhash:
        return
    before = site.previous.page(page.url)
    if before is None or not before.simhash or before.text_hash == page.text_hash:
        return
    bits = ((page.simhash ^ before.simhash) & (1 << 64) - 1).bit_count()
    if bits > limits.changed_bits:
        yield {
            "bits": bits,
            "words_before": before.text.words,
            "words_now": page.text.words,
            "title_before": before.title,
            "title_now": page.title,
        }
