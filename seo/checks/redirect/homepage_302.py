"""The home page sends visitors on to a page below it, for the time being."""

from collections.abc import Iterator

from seo.checks.guards import redirecting
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import host, path


@rule(on=redirecting, priority="High", kind="Warning", engines="Baidu")
def check(page: Page) -> Iterator[Facts]:
    below = page.status in (302, 303, 307) and path(page.url) == "/" and path(page.location) != "/"
    if below and host(page.location) == host(page.url):
        yield {"status": page.status, "location": page.location}
