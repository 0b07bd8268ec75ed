"""A page with very many links to other sites."""

from collections import Counter
from collections.abc import Iterator

from seo.checks.guards import html_page
from seo.checks.link import Limits
from seo.page_links import foreign_links
from tuiguang.model.finding import Facts
from tuiguang.model.page import Page
from tuiguang.rules import rule
from tuiguang.urls import host


@rule(on=html_page, priority="Low", kind="Warning", engines="Google")
def check(page: Page, limits: Limits) -> Iterator[Facts]:
    if len(page.links) <= limits.most_external:
        return
    hosts = Counter(host(link.url) for link in foreign_links(page))
    if hosts.total() > limits.most_external:
        most = sorted(hosts, key=lambda name: (-hosts[name], name))[:5]
        yield {"count": hosts.total(), "limit": limits.most_external, "hosts": most}
