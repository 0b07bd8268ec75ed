"""A robots meta that does not stand in the head."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.robots import AGENTS
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

DEFAULTS = frozenset(["index", "follow", "all", ""])  # what holds without any meta


@rule(on=html_page, priority="Critical", kind="Issue", engines="Google")
def check(page: Page) -> Iterator[Facts]:
    """Hardly matters where the meta only repeats what holds anyway."""
    for meta in page.metas:
        if not meta.in_head and meta.kind == "name" and meta.name in AGENTS:
            facts: Facts = {"name": meta.name, "value": meta.content, "head_ended_by": page.head_break}
            harmless = all(word.strip().lower() in DEFAULTS for word in meta.content.split(","))
            yield facts | ({"priority": "Low"} if harmless else {})
            return
