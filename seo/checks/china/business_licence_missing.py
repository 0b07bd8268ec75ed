"""A Chinese shop that does not show its business licence."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.chinese import for_mainland, whole_text
from seo.policies import of_home
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule

SHOWN = ("统一社会信用代码", "营业执照", "经营者信息")


@rule(on=html_page, priority="Medium", kind="Warning", profile="cn", engines="law")
def check(page: Page, site: Site | None = None) -> Iterator[Facts]:
    if not for_mainland(page):
        return
    known = of_home(page, site)
    if known is None or not known.sells or "licence" in known.kinds:
        return
    text = whole_text(page)
    if not any(word in text for word in SHOWN):
        yield {"pages": known.pages, "links": known.links, "title": page.title}
