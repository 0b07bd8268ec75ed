"""A noindex that only scripts add."""

from collections.abc import Iterator

from seo.checks.guards import rendered_page
from seo.checks.rendering import robots_words, sent_robots
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=rendered_page, priority="High", kind="Warning", engines="Google obeys, Baidu does not see it")
def check(page: Page) -> Iterator[Facts]:
    shown = page.rendered.robots if page.rendered else ()
    if "noindex" in robots_words(shown):
        yield {"raw": ", ".join(sent_robots(page)), "rendered": ", ".join(shown)}
