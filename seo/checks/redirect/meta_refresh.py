"""A page that sends visitors on by itself."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.redirect import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Medium", kind="Warning")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if page.refresh_seconds is None or page.refresh_seconds > limits.longest_refresh_s:
        return
    content = next((m.content for m in page.metas if m.name == "refresh" and m.kind == "http-equiv"), "")
    endless = page.refresh_seconds == 0  # a page that reloads itself at once is never seen
    if content and page.refresh_url and (page.refresh_url != page.url or endless):
        yield {"content": content, "seconds": page.refresh_seconds, "target": page.refresh_url}
