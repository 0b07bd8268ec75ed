"""Several robots metas that say different things."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    metas = [meta.content for meta in page.metas if meta.name == "robots" and meta.kind == "name"]
    if len(metas) > 1 and len({_words(content) for content in metas}) > 1:
        yield {"values": metas[:20], "count": len(metas)}


def _words(content: str) -> frozenset[str]:
    return frozenset("".join(word.split()) for word in content.lower().split(","))
