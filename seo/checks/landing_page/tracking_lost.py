"""A redirect that drops what tells which ad a visitor came from."""

from collections.abc import Iterator
from urllib.parse import parse_qsl

from seo.checks.guards import redirecting
from seo.checks.landing_page import is_tracking
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import query


@rule(on=redirecting, priority="High", kind="Warning", engines="Google Ads, 百度推广")
def check(page: Page) -> Iterator[Facts]:
    if not page.location or "?" not in page.url:
        return
    kept = {name for name, _ in parse_qsl(query(page.location), keep_blank_values=True)}
    lost = [name for name, _ in parse_qsl(query(page.url)) if is_tracking(name.lower()) and name not in kept]
    if lost:
        yield {"lost": list(dict.fromkeys(lost)), "target": page.location, "status": page.status}
