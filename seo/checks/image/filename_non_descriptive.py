"""Files named by a camera, a phone or a program."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.images import content, distinct, file_name, is_unnamed, stem
from seo.sieve import Sieve
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Info", kind="Info", engines="Google image search")
def check(page: Page) -> Iterator[Facts]:
    odd = _UNNAMED.odd({image.url for image in page.images})
    urls = [url for url in distinct(content(page)) if url in odd] if odd else []
    unnamed = list(dict.fromkeys(map(file_name, urls)))
    if unnamed:
        yield {"count": len(unnamed), "names": unnamed[:20]}


def _is_unnamed(url: str) -> bool:
    name = file_name(url)
    return bool(name) and is_unnamed(stem(name))


_UNNAMED = Sieve(_is_unnamed)
