"""Regions of one kind that cannot be told apart."""

from collections import defaultdict
from collections.abc import Iterator

from seo.checks.guards import html_page
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule


@rule(on=html_page, priority="Low", kind="Warning", engines="none: accessibility")
def check(page: Page) -> Iterator[Facts]:
    """Several <main> are a fault of their own."""
    if len(page.landmarks) < 2:
        return
    labels: dict[str, list[str]] = defaultdict(list)
    for mark in page.landmarks:
        if mark.role != "main":
            labels[mark.role].append(mark.label)
    for role, names in labels.items():
        if len(names) > 1 and ("" in names or len(set(names)) < len(names)):
            yield {"role": role, "count": len(names), "labels": [name for name in names if name][:20]}
