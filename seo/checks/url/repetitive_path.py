"""A part of the path that stands in it more than once."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path


@rule(on=html_page, priority="Low", kind="Warning", engines="endless crawls")
def check(page: Page) -> Iterator[Facts]:
    segments = [segment for segment in path(page.url).split("/") if segment and not segment.isdigit()]
    repeated = [segment for segment in dict.fromkeys(segments) if segments.count(segment) > 1]
    if repeated:
        yield {"path": path(page.url), "repeated": repeated}
