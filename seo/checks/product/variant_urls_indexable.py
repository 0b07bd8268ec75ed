"""Addresses of one product's variants, all alike, each of which may be indexed."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import any_site
from seo.products import buy_words, subjects
from seo.shop_urls import variants
from seo.structured import graph
from tuiguang import urls
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=any_site, priority="Medium", kind="Warning")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    for base, group in _groups(site).items():
        alike = _like_another(group)
        copies = sorted(url for url in alike if variants(url))
        if not copies:
            continue
        page = site.page(copies[0])
        if page is not None and (subjects(graph(page)) or buy_words(page.text.main)):
            for url in copies:
                others = sorted(alike - {url})
                yield url, {"product": base, "parameters": variants(url), "urls": len(alike), "others": others[:20]}


def _groups(site: Site) -> dict[str, list[Outcome]]:
    """Path → its pages that may be indexed, when some have a parameter that chooses a variant."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in site.outcomes("page"):
        if outcome.ok and outcome.is_html and not outcome.indexability:
            base = outcome.url.partition("?")[0]
            if base == outcome.url or variants(outcome.url):
                groups.setdefault(base, []).append(outcome)
    return {base: group for base, group in groups.items() if len(group) > 1 and urls.path(base) != "/"}


def _like_another(group: list[Outcome]) -> set[str]:
    """Those with the same text or the same main heading as another one."""
    texts = Counter(outcome.text_hash for outcome in group)
    headings = Counter(outcome.h1 for outcome in group if outcome.h1)
    return {outcome.url for outcome in group if texts[outcome.text_hash] > 1 or headings[outcome.h1] > 1}
