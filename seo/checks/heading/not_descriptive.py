"""Headings that would fit any page."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold

LONGEST_GENERIC = 20  # characters
# Folded, without a number at the end.
_LISTED = """
    more|read more|learn more|view more|see more|show more|details|more details|click here|here|info|more info
    untitled|heading|header|headline|title|subtitle|section|section title|chapter|part|text|content|your title here
    更多|查看更多|了解更多|阅读更多|更多内容|更多详情|详情|查看详情|点击这里|点击查看|标题|小标题|副标题|主标题
    未命名|无标题|内容|正文|章节|模块|板块|标题文字
"""
GENERIC = frozenset(filter(None, (name.strip() for line in _LISTED.splitlines() for name in line.split("|"))))


@rule(on=indexable_page, priority="Low", kind="Opportunity")
def check(page: Page) -> Iterator[Facts]:
    short = [heading.text for heading in page.headings if len(heading.text) <= LONGEST_GENERIC]
    generic = [text for text in short if fold(text).rstrip(" 0123456789.:>»…") in GENERIC]
    if generic:
        yield {"heading": generic[0], "count": len(generic), "headings": generic[:20]}
