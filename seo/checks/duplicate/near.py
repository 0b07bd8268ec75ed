"""Pages whose main texts differ in a few words only."""

from collections.abc import Iterator

from msgspec import Struct

from seo.checks.duplicate import Limits
from seo.checks.guards import any_site, indexable_page
from seo.duplicates import near, only_in
from seo.once import in_one_pass
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule


class _Prints:
    """Keeps the fingerprint of each different text, with its words and an address: some 400 bytes a page."""

    def __init__(self, site: Site) -> None:
        self.known: dict[str, tuple[int, int]] = {}
        self._texts: set[str] = set()

    def add(self, page: Page) -> None:
        if page.simhash and page.text_hash not in self._texts and indexable_page(page):
            self._texts.add(page.text_hash)
            self.known[page.url] = (page.simhash, page.text.words)


prints = in_one_pass(_Prints)


class _Main(Struct):
    main: str = ""


class _Words(Struct):
    text: _Main


@rule(on=any_site, priority="Medium", kind="Warning")
def check(site: Site, limits: Limits) -> Iterator[tuple[str, Facts]]:
    """Of pages with exactly the same text, which have a check of their own, the first stands for all."""
    known = {url: print_ for url, (print_, words) in prints(site).known.items() if words >= limits.fewest_words}
    urls = list(known)

    def text(index: int) -> str:
        found = site.part(urls[index], _Words)
        return found.text.main if found else ""

    for found in near(list(known.values()), text, limits.alike, limits.alike_by_print, limits.few_bits):
        yield (
            urls[found.index],
            {
                "other": urls[found.other],
                "similarity": round(found.similarity, 2),
                "pages": len(found.cluster),
                "others": [urls[index] for index in found.cluster if index != found.index][:20],
                "only_here": only_in(text(found.index), text(found.other)),
            },
        )
