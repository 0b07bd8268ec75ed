"""An image that does not load."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.images import files
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Outcome, Site
from tuiguang.rules import rule


@rule(on=html_page, priority="High", kind="Issue")
def check(page: Page, site: Site) -> Iterator[Facts]:
    for image, end in files(page, site):
        if end.broken or _is_document(end):
            answer = f"{end.status} {end.media_type}" if end.ok else str(end.status or end.error)
            yield {"image": image.url, "answer": answer, "alt": image.alt or "", "position": image.position}


def _is_document(end: Outcome) -> bool:
    """An error page that answers 200."""
    return end.ok and end.media_type in ("text/html", "application/xhtml+xml")
