"""A noindex that the server sends and scripts remove: Google stops before they run."""

from collections.abc import Iterator

from seo.checks.guards import shown_page
from seo.checks.rendering import robots_words, sent_robots
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=shown_page, priority="Critical", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    raw, shown = sent_robots(page), page.rendered.robots if page.rendered else ()
    if "noindex" in robots_words(raw) and "noindex" not in robots_words(shown):
        yield {"raw": ", ".join(raw), "rendered": ", ".join(shown)}
