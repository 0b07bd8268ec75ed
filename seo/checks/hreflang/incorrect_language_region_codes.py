"""hreflang codes that are no language, or a language with something that is no country."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.hreflang import declared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.text.locales import X_DEFAULT, hreflang, meant


@rule(on=html_page, priority="High", kind="Issue", engines="Google")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    """Lines outside of the head count for nothing and have a check of their own."""
    codes = dict.fromkeys(a.code for a in declared(page, site) if a.in_head or a.source != "html")
    wrong = [code for code in codes if code.lower() != X_DEFAULT and hreflang(code) is None]
    if wrong:
        suggestions = [f"{code} → {meant(code) or '?'}" for code in wrong]
        yield {"count": len(wrong), "codes": wrong[:20], "suggestions": suggestions[:20]}
