"""What is left of MIP, Baidu's pages for phones, which it has given up."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import hostname

HOSTS = ("mipcdn.com", "mipcache.bdstatic.com", "mipengine.org")


@rule(on=html_page, priority="Low", kind="Opportunity", profile="cn", engines="Baidu has given MIP up")
def check(page: Page) -> Iterator[Facts]:
    tags = sorted(tag for tag in page.elements if tag.startswith("mip-"))
    files = list(dict.fromkeys(resource.url for resource in page.resources if hostname(resource.url).endswith(HOSTS)))
    linked = [tag.href for tag in page.link_tags if tag.rel == "miphtml"]
    if tags or files or linked:
        yield {
            "tags": tags[:20],
            "files": files[:20],
            "linked": linked[:20],
            "count": len(tags) + len(files) + len(linked),
        }
