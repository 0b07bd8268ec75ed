"""A viewport that keeps people from zooming in."""

import re
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.mobile import Limits, settings, viewports
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule

_NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")


@rule(on=html_page, priority="Medium", kind="Warning", engines="none: people with weak eyes")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    for content in viewports(page):
        values = settings(content)
        if values.get("user-scalable") in ("no", "0") or _largest(values) < limits.least_zoom:
            yield {"content": content}
            return


def _largest(values: dict[str, str]) -> float:
    """maximum-scale as browsers read it: the number at the beginning, "yes" is 1; negative or none: no bound."""
    text = values.get("maximum-scale", "")
    if text == "yes":
        return 1.0
    found = _NUMBER.match(text)
    return float(found[0]) if found else float("inf")
