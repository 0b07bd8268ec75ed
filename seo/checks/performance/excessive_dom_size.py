"""A document of very many elements, or of deeply nested ones."""

from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.performance import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Opportunity", engines="speed")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    """From 800 elements on it is worth knowing, no more."""
    nodes = sum(page.elements.values())
    tangled = page.dom_depth > limits.deepest or page.most_children > limits.most_children
    if tangled or nodes > limits.many_nodes:
        facts: Facts = {"nodes": nodes, "depth": page.dom_depth, "children": page.most_children}
        yield facts | ({} if tangled or nodes > limits.most_nodes else {"priority": "Info"})
