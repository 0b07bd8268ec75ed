"""The document itself: head, encoding, language, size."""

from collections.abc import Iterator
from dataclasses import dataclass

from tuiguang.model.page import Page
from tuiguang.rules import limit

SHARED = ("og:", "twitter:", "article:", "product:", "fb:")  # properties that are read in the head alone


@dataclass(frozen=True)
class Limits:
    googlebot_bytes: int = limit(2_097_152, "bytes", "Google: what Googlebot reads of an HTML file since 02/2026")
    crawlers_bytes: int = limit(15_728_640, "bytes", "Google: what its other crawlers read of any file; Screaming Frog")
    most_bad_characters: int = limit(3, "characters", "proposal; a single broken letter is a slip of the pen")


def outside_head(page: Page) -> Iterator[str]:
    """Names of what stands in the body though search engines look for it in the head, in the order of the catalogue."""
    if page.titles and not any(title.in_head for title in page.titles):
        yield "title"
    if any(not canonical.in_head for canonical in page.canonicals):
        yield "canonical"
    if any(not alternate.in_head for alternate in page.alternates):
        yield "hreflang"
    yield from metas_outside_head(page)


def metas_outside_head(page: Page) -> list[str]:
    """Each name once. Microdata (itemprop) and RDFa of other vocabularies belong into the body."""
    names = (
        meta.name
        for meta in page.metas
        if not meta.in_head and (meta.kind == "name" or (meta.kind == "property" and meta.name.startswith(SHARED)))
    )
    return list(dict.fromkeys(names))
