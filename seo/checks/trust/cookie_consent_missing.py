"""Statistics that start at once, on a page for the EU that shows no sign of asking first."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname

_COUNTRIES = """
    at be bg cy cz de dk ee es eu fi fr gb gr hr hu ie is it li lt lu lv mt nl no pl pt ro se si sk uk
"""
COUNTRIES = frozenset(_COUNTRIES.split())
# Spoken mostly there; English, Spanish and Portuguese need a country beside them.
_LANGUAGES = """
    bg cs da de el et fi fr hr hu is it lt lv mt nb nl no pl ro sk sl sv
"""
LANGUAGES = frozenset(_LANGUAGES.split())
_ASKS = re.compile(
    r"cookie|consent|onetrust|usercentrics|didomi|privacy-?banner|gdpr|cmp\b|trustarc|truste\b|iubenda|termly|axeptio"
    r"|complianz|borlabs|klaro|osano|quantcast|tarteaucitron",
    re.IGNORECASE,
)
_BANNER = re.compile(r"cookie", re.IGNORECASE)
_BUTTON = re.compile(
    r"accept|agree|allow|akzept|zustimm|einverstanden|accepter|autoriser|acept|accett|akkoord|godk|hyväksy|zgadzam"
    r"|akcept|souhlas|elfogad|suhlas|sprejm",
    re.IGNORECASE,
)


@rule(on=html_page, priority="Low", kind="Warning", engines="law")
def check(page: Page) -> Iterator[Facts]:
    """A tag manager can ask by itself; what it loads is not seen here, so its pages are left out."""
    ids = list(dict.fromkeys(page.trackers))
    if ids and not any(name.startswith("GTM-") for name in ids) and _for_europe(page) and not _asks(page):
        yield {"trackers": ids[:20], "lang": page.lang or "", "count": len(ids)}


def _for_europe(page: Page) -> bool:
    language, *parts = (page.lang or "").strip().lower().replace("_", "-").split("-")
    regions = [part for part in parts if len(part) == 2]
    if regions:
        return regions[0] in COUNTRIES
    return language in LANGUAGES or hostname(page.url).rpartition(".")[2] in COUNTRIES


def _asks(page: Page) -> bool:
    loaded = any(_ASKS.search(resource.href) for resource in page.resources)
    if loaded or any(_ASKS.search(name) for name in page.anchors):
        return True
    texts = (page.text.boilerplate, page.text.main, page.text.hidden)
    return any(_BANNER.search(text) and _BUTTON.search(text) for text in texts)
