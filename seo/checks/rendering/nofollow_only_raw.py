"""A nofollow for the whole page that scripts remove."""

from collections.abc import Iterator

from seo.checks.guards import shown_page
from seo.checks.rendering import robots_words, sent_robots
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=shown_page, priority="High", kind="Warning", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    raw, shown = sent_robots(page), page.rendered.robots if page.rendered else ()
    if "nofollow" in robots_words(raw) and "nofollow" not in robots_words(shown):
        yield {"raw": ", ".join(raw), "rendered": ", ".join(shown)}
