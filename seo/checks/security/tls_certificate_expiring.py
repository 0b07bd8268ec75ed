"""A certificate that ends soon."""

from collections.abc import Iterator
from datetime import date

from seo.checks.guards import asked_by_https
from seo.checks.security import Limits
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.model.site import Site
from tuiguang.rules import rule
from tuiguang.urls import hostname


@rule(on=asked_by_https, priority="High", kind="Warning")
def check(page: Page, site: Site, limits: Limits) -> Iterator[Facts]:
    """One that has ended already is invalid, which is another check."""
    if not page.fetch.tls_not_after:
        return
    days = (date.fromisoformat(page.fetch.tls_not_after) - site.today).days
    if 0 <= days <= limits.expiring_days:
        facts: Facts = {"host": hostname(page.url), "not_after": page.fetch.tls_not_after, "days": days}
        yield facts | ({"priority": "Critical"} if days <= limits.expiring_soon_days else {})
