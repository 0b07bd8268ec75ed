"""A page whose lang attribute names another language than its hreflang code."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from seo.hreflang import codes_for, declared, differ, writing
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.locales import primary


@rule(on=indexable_page, priority="Medium", kind="Warning", engines="Bing; Google ignores the attribute")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    lang = (page.lang or "").strip()
    codes = codes_for(page.url, declared(page, site)) if lang else []
    if codes and all(differ(writing(code) or primary(code), writing(lang) or primary(lang)) for code in codes):
        yield {"codes": codes, "lang": lang}
