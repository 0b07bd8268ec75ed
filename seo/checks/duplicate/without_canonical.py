"""A group of pages with the same text in which none says which one is the original."""

from collections.abc import Iterator

from seo.checks.guards import any_site
from tuiguang.model.finding import Facts
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=any_site, priority="High", kind="Issue")
def check(site: Site) -> Iterator[tuple[str, Facts]]:
    """One finding a group, at its shortest address."""
    for group in _same_texts(site):
        urls = [outcome.url for outcome in group]
        pointing = any(outcome.canonical in urls and outcome.canonical != outcome.url for outcome in group)
        if not pointing and sum(not outcome.indexability for outcome in group) > 1:
            first = min(urls, key=lambda url: (len(url), url))
            rest = [url for url in urls if url != first]
            own = sum(outcome.canonical == outcome.url for outcome in group)
            yield first, {"pages": len(group), "others": rest[:20], "self_canonical": own}


def _same_texts(site: Site) -> list[list[Outcome]]:
    groups: dict[tuple[str, str], list[Outcome]] = {}
    for outcome in site.outcomes("page"):
        if outcome.ok and outcome.is_html and outcome.text_hash and not outcome.noindex:
            groups.setdefault((outcome.text_hash, outcome.language), []).append(outcome)
    return [group for group in groups.values() if len(group) > 1]
