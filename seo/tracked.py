"""Tracked keywords over a whole site: where each is densest, and on how many pages it stands."""

from collections.abc import Sequence

from seo.density import Density, KeywordDensity, density
from seo.reports.model import TrackedKeyword
from tuiguang.model.site import Site


def tracked(site: Site, keywords: Sequence[str]) -> list[TrackedKeyword]:
    """One row a keyword, in their order; [] without keywords. Reads every indexable page once."""
    if not keywords:
        return []
    best: dict[str, tuple[Density, KeywordDensity]] = {}
    using = dict.fromkeys(keywords, 0)
    for page in site.pages():
        if not page.is_html or not page.ok:
            continue
        found = density(page, keywords, top=0)
        for row in found.keywords:
            using[row.keyword] += row.count_alone > 0
            known = best.get(row.keyword)
            if row.count and (known is None or _value(row, found) > _value(known[1], known[0])):
                best[row.keyword] = (found, row)
    return [_as_row(word, best.get(word), using[word]) for word in using]


def _value(row: KeywordDensity, of: Density) -> float:
    """Per 100 of what the page's verdicts rest on."""
    return row.per_100_characters if of.basis == "characters" else row.per_100_words


def _as_row(keyword: str, best: tuple[Density, KeywordDensity] | None, pages: int) -> TrackedKeyword:
    if best is None:
        return TrackedKeyword(
            keyword=keyword,
            url="",
            count=0,
            density_pct=0.0,
            pages=pages,
            in_title=False,
            in_description=False,
            in_h1=False,
            in_first_paragraph=False,
        )
    found, row = best
    return TrackedKeyword(
        keyword=keyword,
        url=found.url,
        count=row.count,
        density_pct=round(_value(row, found), 2),
        pages=pages,
        in_title=row.places.title > 0,
        in_description=row.places.description > 0,
        in_h1=row.places.h1 > 0,
        in_first_paragraph=row.places.first_paragraph > 0,
    )
