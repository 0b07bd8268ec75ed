"""A site in German without an Impressum."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.trust import looked_at
from seo.policies import of_home
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

LOCALES = ("de", "de-de", "de-at")  # Switzerland has other rules


@rule(on=html_page, priority="Medium", kind="Warning", engines="law")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    lang = (page.lang or "").strip().lower().replace("_", "-")
    if lang not in LOCALES:
        return
    known = of_home(page, site)
    if known is not None and "imprint" not in known.kinds:
        yield {"lang": lang} | looked_at(known)
