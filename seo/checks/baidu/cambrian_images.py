"""Pictures named for Baidu in a number that it has no layout for."""

from collections.abc import Iterator

from seo.checks.baidu import cambrian
from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

FITTING = (0, 1, 3)


@rule(on=indexable_page, priority="Info", kind="Info", profile="cn", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    for block in cambrian(page) if page.structured else ():
        images = block.get("images", [])
        count = len(images) if isinstance(images, list) else 1
        if count not in FITTING:
            yield {"count": count, "images": [str(image) for image in images[:20]]}
