"""A title that the editor or the shop system put there, not a person."""

from collections.abc import Iterator

from seo.checks.guards import indexable_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.text.fold import fold

LONGEST_DEFAULT = 40  # characters
_TAIL = " 0123456789-_/.!"
# Folded, without number and signs at the end.
_LISTED = """
    home|home page|homepage|index|index of|untitled|untitled document|untitled page|no title|page title|title|document
    new page|new document|test|test page|my site|my store|my shop|my blog|my app|hello world|coming soon
    vite app|vite + react|vite + react + ts|vite + vue|vite + vue + ts|vite + svelte|react app|create next app|vue app
    welcome to nginx|apache2 ubuntu default page: it works|apache2 debian default page: it works|iis windows server
    首页|主页|网站首页|网站标题|标题|网页标题|页面标题|无标题|无标题文档|无标题页|无标题页面|未命名|未命名页面
    新建网页|新建页面|新网页|新页面|默认标题|测试|测试页|测试页面
"""
DEFAULTS = frozenset(filter(None, (name.strip() for line in _LISTED.splitlines() for name in line.split("|"))))


@rule(on=indexable_page, priority="High", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if len(page.title) <= LONGEST_DEFAULT and fold(page.title).rstrip(_TAIL) in DEFAULTS:
        yield {"title": page.title, "h1": page.h1}
