"""A document that is longer than Googlebot reads."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.html import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Critical", kind="Issue", engines="Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """The headers count too, each with ": " and a line break."""
    size = page.size_bytes + sum(len(name) + len(value) + 4 for name, value in page.headers or ())
    if size > limits.googlebot_bytes:
        inline = page.inline_js_bytes + page.inline_css_bytes
        yield {"bytes": size, "limit": limits.googlebot_bytes, "over": size - limits.googlebot_bytes, "inline": inline}
