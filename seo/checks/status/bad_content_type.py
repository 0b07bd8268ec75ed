"""A page whose Content-Type is missing, or says something else than what is sent."""

from collections.abc import Iterator

from seo.checks.guards import answered
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import path

HTML = ("text/html", "application/xhtml+xml")
SCRIPTS = ("text/javascript", "application/javascript", "application/x-javascript")
FITTING = {
    **dict.fromkeys(("html", "htm", "xhtml"), HTML),
    "css": ("text/css",),
    **dict.fromkeys(("js", "mjs"), SCRIPTS),
    "pdf": ("application/pdf",),
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "webp", "avif", "svg"), ("image/jpeg", "image/")),
}


@rule(on=answered, priority="Medium", kind="Issue")
def check(page: Page) -> Iterator[Facts]:
    if page.headers is None or not page.ok or not page.size_bytes:
        return
    name = path(page.url).rpartition("/")[2]
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    fitting = FITTING.get(extension, HTML if page.found_type else ())
    if not page.media_type or (fitting and not page.media_type.startswith(fitting)):
        expected = fitting[0] if fitting else "text/html" if page.is_html else "unknown"
        yield {"sent": page.header("content-type") or "", "expected": expected, "extension": extension}
