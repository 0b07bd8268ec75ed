"""Files named by a camera, a phone or a program."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.images import content, distinct, file_name, is_unnamed, stem
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Info", kind="Info", engines="Google image search")
def check(page: Page) -> Iterator[Facts]:
    names = dict.fromkeys(file_name(url) for url in distinct(content(page)))
    unnamed = [name for name in names if name and is_unnamed(stem(name))]
    if unnamed:
        yield {"count": len(unnamed), "names": unnamed[:20]}
