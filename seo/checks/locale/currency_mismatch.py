"""A page for one country whose prices are marked up in dollars or yuan only."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from seo.checks.guards import indexable_page
from seo.hreflang import codes_for
from seo.products import currencies, subjects
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.locales import hreflang

OF_THE_SELLER = frozenset(("USD", "CNY"))  # what a shop falls back to when a market has no prices of its own


@rule(on=indexable_page, priority="Medium", kind="Warning", engines="Google Shopping")
def check(page: Page) -> Iterator[Facts]:
    """The country is that of its hreflang code for itself, else of html lang; without one nothing is said."""
    codes = codes_for(page.url, page.alternates) or [page.lang or ""]
    expected = {_currency(code) for code in codes}
    if not page.structured or "" in expected:
        return
    found = {currency for product in subjects(graph(page)) for currency in currencies(product)}
    if found and found <= OF_THE_SELLER and not found & expected:
        yield {"codes": codes, "found": sorted(found), "expected": sorted(expected)}


def _currency(code: str) -> str:
    locale = hreflang(code.strip())
    return _of_country().get(locale.region, "") if locale else ""


@lru_cache(maxsize=1)
def _of_country() -> dict[str, str]:
    lines = Path(__file__).with_name("currencies.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {country: currency for currency, countries in rows for country in countries.split()}
