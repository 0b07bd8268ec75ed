"""A page that names one address to social networks and another one to search engines."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.social import shared
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import join


@rule(on=html_page, priority="Low", kind="Warning")
def check(page: Page) -> Iterator[Facts]:
    og_url = shared(page, "og:url")
    canonical = page.canonical if og_url else ""
    if canonical and og_url != canonical and join(page.url, og_url) != canonical:
        yield {"og_url": og_url, "canonical": canonical}
