"""A canonical to a version in another language or for another country."""

from collections.abc import Iterator

from seo.checks.guards import canonicalised_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

TRADITIONAL = frozenset(["hant", "tw", "hk", "mo"])
SIMPLIFIED = frozenset(["hans", "cn", "sg"])


@rule(on=canonicalised_page, priority="High", kind="Issue", engines="Google drops the hreflang annotations")
def check(page: Page, site: Site) -> Iterator[Facts]:
    own, named = _hreflang(page, page.url), _hreflang(page, page.canonical)
    if own and named and own != named:
        yield {"target": page.canonical, "lang": own, "target_lang": named}
        return
    target = site.outcome(page.canonical) if page.lang else None
    if target is None or not target.is_html or not target.ok or target.error:
        return
    if target.lang and _differ(page.lang or "", target.lang):
        yield {"target": target.url, "lang": page.lang, "target_lang": target.lang}


def _hreflang(page: Page, url: str) -> str:
    """The code that the page itself gives to this address, x-default aside."""
    codes = (alternate.code.strip().lower() for alternate in page.alternates if alternate.url == url)
    return next((code for code in codes if code != "x-default"), "")


def _differ(one: str, other: str) -> bool:
    """en and en-US are one language; simplified and traditional Chinese are two."""
    ours, theirs = _parts(one), _parts(other)
    if ours[0] != theirs[0]:
        return True
    return ours[0] == "zh" and {_script(ours), _script(theirs)} == {"hans", "hant"}


def _parts(code: str) -> list[str]:
    return code.strip().lower().replace("_", "-").split("-")


def _script(parts: list[str]) -> str:
    """A script that is written out goes before the country: zh-Hans-HK is simplified."""
    for part in sorted(parts[1:], key=len, reverse=True):
        if part in TRADITIONAL:
            return "hant"
        if part in SIMPLIFIED:
            return "hans"
    return ""
