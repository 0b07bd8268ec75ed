"""Video markup without what Google needs for a video result."""

from collections.abc import Iterator

from seo.checks.guards import marked_up_page
from seo.structured import graph
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=marked_up_page, priority="Medium", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    for video in graph(page).of("VideoObject"):
        if missing := video.missing("name", "thumbnailUrl", "uploadDate"):
            yield {"path": video.path, "missing": missing, "video": video.text("name") or video.text("contentUrl")}
